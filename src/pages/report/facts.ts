import { type Reading, wordCase, wordDomain } from '../../wording/domain.ts';
import type { Voice } from '../../wording/voice.ts';
import type { Subject } from './subject.ts';

/** One line of what a report is about. */
export interface Fact {
  label: string;
  value: string;
}

/** What the record says of the subject, in the very words that a reader met. Empty when there is no subject. */
export function wordFacts(reading: Reading, { case: id, domain }: Subject): Fact[] {
  const { voice, registry } = reading;
  const listing = domain === null ? undefined : registry.hosts[domain];
  const dossiers =
    domain !== null && listing ? wordDomain(reading, domain, listing) : wordCase(reading, id ?? '');
  const dossier = dossiers.find((one) => one.id === id) ?? dossiers[0];
  if (!dossier) return [];
  const about = domain === null ? [] : [{ label: voice.say('report.domain'), value: domain }];
  return [
    ...about,
    { label: voice.say('report.case'), value: `${dossier.name} (${dossier.id})` },
    { label: voice.say('report.shown'), value: dossier.headline },
  ];
}

/** Which record and which version: what was wrong may be mended already. */
export function wordEdition(voice: Voice, date: string | null, version: string): Fact {
  const values = { date: date === null ? 'none' : voice.date(date), version };
  return { label: voice.say('report.edition'), value: voice.say('report.edition-of', values) };
}
