import type { Flag } from '../../src/registry/stage.ts';
import type { Voice } from '../../src/wording/voice.ts';
import { drawDossier } from './draw-dossier.ts';
import type { Found, Knowledge } from './look-up.ts';
import { plain, type Style, type Terminal, wrap } from './terminal.ts';

const STYLE_OF: Record<Flag, Style> = { standing: 'red', pending: 'yellow', ended: 'dim', cleared: 'green' };

/** An answer in the terminal: the verdict, what is held, and what else was found. */
export function drawKnowledge(terminal: Terminal, voice: Voice, knowledge: Knowledge): string {
  const { verdict, held, others } = knowledge;
  const lines = verdict.map((line) => wrap(plain(line), terminal.width));
  const parts = [
    lines.join('\n'),
    held ? drawHeld(terminal, voice, held) : '',
    held && others.length > 0
      ? terminal.paint('dim', voice.say('popup.results', { count: others.length }))
      : '',
    ...others.map((found) => drawHit(terminal, found)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function drawHeld(terminal: Terminal, voice: Voice, { title, note, dossiers }: Found): string {
  const head = [terminal.paint('bold', plain(title)), note && terminal.paint('dim', plain(note))];
  const cases = dossiers.map((dossier) =>
    [drawFlag(terminal, dossier.flag, dossier.flagText), drawDossier(terminal, voice, dossier)].join('\n'),
  );
  return [head.filter(Boolean).join('  '), ...cases].join('\n\n');
}

function drawHit(terminal: Terminal, { ask, title, note, dossiers: [lead] }: Found): string {
  const about = [title === ask ? '' : title, note].filter(Boolean).map(plain).join(' · ');
  const lines = [[terminal.paint('bold', plain(ask)), about].filter(Boolean).join('  ')];
  if (lead) {
    lines.push(drawFlag(terminal, lead.flag, lead.flagText));
    lines.push(wrap(plain(lead.headline), terminal.width && terminal.width - 2, ''));
  }
  return lines.join('\n').replaceAll('\n', '\n  ');
}

function drawFlag({ paint }: Terminal, flag: Flag, text: string): string {
  return paint(STYLE_OF[flag], `[${text}]`);
}
