import { readRegistry } from '../../scripts/read-seeds.ts';
import { clockAt } from '../../src/registry/clock.ts';
import { findListing } from '../../src/registry/match.ts';
import type { Case } from '../../src/registry/registry.ts';
import { wordCase, wordDomain } from '../../src/wording/domain.ts';
import type { Dossier } from '../../src/wording/dossier.ts';
import type { Language } from '../../src/wording/language.ts';
import { TODAY, voices } from '../wording/voices.ts';

/** The record as it ships, asked and worded as a reader meets it. */

export const record = await readRegistry();

const clock = clockAt(TODAY);

/** The listed domain that a host belongs to, or null. */
export function listedAs(host: string): string | null {
  return findListing(record.hosts, host)?.domain ?? null;
}

/** All dossiers of a host, the one that leads first. */
export function told(host: string, language: Language = 'en'): Dossier[] {
  const match = findListing(record.hosts, host);
  if (!match) throw new Error(`not listed: ${host}`);
  return wordDomain({ registry: record, voice: voices[language], clock }, match.domain, match.listing);
}

/** What one case says of a host. */
export function toldBy(host: string, id: string, language: Language = 'en'): Dossier {
  const dossier = told(host, language).find((one) => one.id === id);
  if (!dossier) throw new Error(`${host} is not of ${id}`);
  return dossier;
}

/** A case as a whole. */
export function toldOf(id: string, language: Language = 'en'): Dossier {
  const [dossier] = wordCase({ registry: record, voice: voices[language], clock }, id);
  if (!dossier) throw new Error(`no such case: ${id}`);
  return dossier;
}

export function caseOf(id: string): Case {
  const matter = record.cases[id];
  if (!matter) throw new Error(`no such case: ${id}`);
  return matter;
}

/** Everything that a dossier says, as one text. */
export function wordsOf({ headline, context, timeline, measures, caveats }: Dossier): string {
  return [
    headline,
    ...context,
    ...timeline.flatMap(({ text, details }) => [text, ...details]),
    ...measures.flatMap(({ text, statusText }) => [text, statusText]),
    ...caveats,
  ].join('\n');
}
