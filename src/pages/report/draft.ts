import type { MessageKey, Voice } from '../../wording/voice.ts';
import type { Fact } from './facts.ts';

/** What can be wrong. */
export const FAULTS = ['fact', 'decision', 'domain', 'concerned', 'wording', 'other'] as const;
export type Fault = (typeof FAULTS)[number];

/** What somebody has written so far. */
export interface Draft {
  /** A domain or a case, in their own words: asked for only where the page's address names none. */
  about: string;
  fault: Fault | null;
  text: string;
  source: string;
}

export type Field = keyof Draft;

/** What is missing or cannot be, in the order of the form. */
export function problemsOf(draft: Draft, isAboutKnown: boolean): Partial<Record<Field, MessageKey>> {
  const { about, fault, text, source } = draft;
  return {
    ...(!isAboutKnown && about.trim() === '' && { about: 'report.error-about' as const }),
    ...(fault === null && { fault: 'report.error-fault' as const }),
    ...(text.trim() === '' && { text: 'report.error-text' as const }),
    ...(!isEmptyOrWeb(source.trim()) && { source: 'report.error-source' as const }),
  };
}

/** One line that says what it is, and what about. */
export function wordHeading(voice: Voice, facts: Fact[], draft: Draft): string {
  return voice.say('report.heading', { about: facts[0]?.value || oneLine(draft.about) || 'none' });
}

/** The report as plain text, in the language of the reader. */
export function composeReport(voice: Voice, facts: Fact[], edition: Fact, draft: Draft): string {
  const about = facts.length > 0 ? facts : [{ label: voice.say('report.about-own'), value: draft.about }];
  const source = draft.source.trim();
  return [
    wordHeading(voice, facts, draft),
    [...about, edition]
      .map(({ label, value }) => voice.say('report.line', { label, value: oneLine(value) }))
      .join('\n'),
    draft.fault === null ? '' : voice.say(`report.fault-${draft.fault}`),
    draft.text.trim(),
    source === '' ? '' : voice.say('report.line', { label: voice.say('report.source-short'), value: source }),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isEmptyOrWeb(text: string): boolean {
  return text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));
}
