import type { Dossier } from '../../src/wording/dossier.ts';
import type { FigureEntry } from '../../src/wording/figures.ts';
import { type DossierLabels, dossierLabels } from '../../src/wording/labels.ts';
import type { MeasureEntry } from '../../src/wording/measures.ts';
import type { SourceEntry } from '../../src/wording/sources.ts';
import type { TimelineEntry } from '../../src/wording/timeline.ts';
import type { Voice } from '../../src/wording/voice.ts';
import { plain, type Terminal, wrap } from './terminal.ts';

const INDENT = '    ';

/** All that is known of a case, as the banner unfolds it; the numbers in brackets are those of the sources. */
export function drawDossier(terminal: Terminal, voice: Voice, dossier: Dossier): string {
  const labels = dossierLabels(voice);
  const { id, name, headline, context, timeline, measures, figures, sources, caveats } = dossier;
  const line = (text: string) => wrap(plain(text), terminal.width, INDENT);
  const section = (title: string, entries: string[]) =>
    entries.length === 0
      ? []
      : ['', terminal.paint('bold', title), ...entries.map((entry) => line(`  ${entry}`))];
  return [
    terminal.paint('bold', line(headline)),
    line(context.join(' · ')),
    terminal.paint('dim', line(`${name} (${id})`)),
    ...section(labels.timeline, timeline.map(eventLine)),
    ...section(labels.measures, measures.map(measureLine)),
    ...section(
      labels.figures,
      figures.map((figure) => figureLine(figure, labels)),
    ),
    ...section(labels.sources, sources.map(sourceLine)),
    '',
    ...caveats.map((caveat) => terminal.paint('dim', line(caveat))),
  ].join('\n');
}

function eventLine({ dateText, text, details, notes, sources }: TimelineEntry): string {
  const weakened = notes.length > 0 ? ` [${notes.join(', ')}]` : '';
  return `${dateText}  ${[text, ...details].join(' · ')}${weakened}${references(sources)}`;
}

function measureLine({ text, whom, statusText, history, sources }: MeasureEntry): string {
  const story = history.length > 0 ? `: ${history.join(' → ')}` : '';
  return `${text} [${statusText}], ${whom}${story}${references(sources)}`;
}

function figureLine({ label, claims, isDisputed }: FigureEntry, { disputed }: DossierLabels): string {
  const told = claims.map(({ value, by, sources }) => `${value} (${by})${references(sources)}`);
  return `${label}: ${told.join('; ')}${isDisputed ? ` [${disputed}]` : ''}`;
}

function sourceLine({ number, publisher, title, date, kindText, url }: SourceEntry): string {
  const what = [title === undefined ? publisher : `${publisher}, ${title}`, date, kindText];
  return `${number}. ${what.filter(Boolean).join(' · ')} ${url}`;
}

function references(numbers: number[]): string {
  return numbers.length > 0 ? ` (${numbers.join(', ')})` : '';
}
