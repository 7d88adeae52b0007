import type { Outcome } from '../reading/outcome.ts';
import type { Settings } from '../settings/settings.ts';
import type { Voice } from '../wording/voice.ts';
import { Answer } from './answer.tsx';
import { nameOf } from './managed.tsx';

/** What is said of a look-up that no record answers. */
export interface VerdictText {
  kind: Outcome['kind'];
  text: string;
  notes: string[];
}

interface Asked {
  voice: Voice;
  settings: Settings;
  query: string;
}

/** Null where the list of results says it all. "No record held" is an answer of its own; it is never "safe". */
export function verdictOn(outcome: Outcome, { voice, settings, query }: Asked): VerdictText | null {
  const { kind } = outcome;
  const asked = { query: shown(query) };
  switch (outcome.kind) {
    case 'listed':
    case 'found':
      return null;
    case 'organisation': {
      const notes = [settings.extraDomainsMessage, voice.say('popup.organisation-note')].filter(Boolean);
      const text = voice.say('popup.organisation', { by: nameOf(settings.organizationName) });
      return { kind, text: `${outcome.host}: ${text}`, notes };
    }
    case 'none': {
      const mixed = outcome.isMixed ? [voice.say('popup.mixed')] : [];
      const text = voice.say('popup.not-listed', { host: outcome.host });
      return { kind, text, notes: [...mixed, voice.say('popup.none-note')] };
    }
    case 'not-a-host': {
      if (outcome.problem === 'empty') return null;
      const isName = outcome.problem === 'single-label';
      const rule = voice.say(`problem.${outcome.problem}`, asked);
      return isName
        ? { kind, text: voice.say('popup.nothing', asked), notes: [rule] }
        : { kind, text: rule, notes: [] };
    }
    case 'nothing':
      return { kind, text: voice.say('popup.nothing', asked), notes: [] };
  }
}

export function Verdict({ voice, verdict }: { voice: Voice; verdict: VerdictText }) {
  const { kind, text, notes } = verdict;
  if (kind === 'none' || kind === 'organisation') {
    const flagText = voice.say('flag.none');
    return <Answer flagText={flagText} text={text} notes={notes} isListed={kind === 'organisation'} />;
  }
  return (
    <div class="verdict">
      <p>{text}</p>
      {notes.map((note) => (
        <p key={note} class="sub">
          {note}
        </p>
      ))}
    </div>
  );
}

const SHOWN = 80;

/** What somebody typed, as it may be repeated: cut to a readable length, without what cannot be seen. */
export function shown(query: string): string {
  const visible = query
    .slice(0, 10 * SHOWN)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  const letters = [...visible];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : visible;
}
