import type { Clock } from '../registry/clock.ts';
import type { Listing, Registry } from '../registry/registry.ts';
import type { Flag } from '../registry/stage.ts';
import { type Dossier, wordDossier } from './dossier.ts';
import type { Voice } from './voice.ts';

/** Who reads, in what, on which day. */
export interface Reading {
  registry: Registry;
  voice: Voice;
  clock: Clock;
  /** Countries whose decisions come first: ISO 3166-1 alpha-2, or EU. */
  foremost?: readonly string[];
}

/** All cases of a listed domain, the one that leads first. */
export function wordDomain(reading: Reading, host: string, { cases }: Listing): Dossier[] {
  const { registry, foremost = [] } = reading;
  const isForemost = (id: string) => registry.cases[id]?.countries.some((code) => foremost.includes(code));
  const dossiers = cases.flatMap((id) => {
    const matter = registry.cases[id];
    return matter ? wordDossier({ ...reading, id, matter, host }) : [];
  });
  const near = dossiers.filter(({ id }) => isForemost(id));
  return [...leadingFirst(near), ...leadingFirst(dossiers.filter((dossier) => !near.includes(dossier)))];
}

/** A case as a whole, as somebody finds it who looks it up. */
export function wordCase(reading: Reading, id: string): Dossier[] {
  const matter = reading.registry.cases[id];
  return matter ? [wordDossier({ ...reading, id, matter })] : [];
}

/** What stands weighs more than what is pending, that more than what was cleared or has ended; then the newest. */
const WEIGHT: readonly Flag[] = ['standing', 'pending', 'cleared', 'ended'];

function leadingFirst(dossiers: Dossier[]): Dossier[] {
  const newest = (dossier: Dossier) => dossier.timeline.at(-1)?.date ?? '';
  return dossiers.toSorted(
    (a, b) => WEIGHT.indexOf(a.flag) - WEIGHT.indexOf(b.flag) || newest(b).localeCompare(newest(a)),
  );
}
