import { loadSuffixes } from '../platform/assets.ts';
import { type Outcome, outcomeOf } from '../reading/outcome.ts';
import { searchIn } from '../registry/search.ts';
import type { Hit } from '../registry/search-index.ts';
import type { Settings } from '../settings/settings.ts';
import { type Reading, wordCase, wordDomain } from '../wording/domain.ts';
import type { Dossier } from '../wording/dossier.ts';
import { Summary } from './summary.tsx';

/** A line of the list of results. */
export interface Found {
  /** Stable: the same thing has the same id in the next list. */
  id: string;
  title: string;
  note: string;
  dossiers: Dossier[];
  domain?: string;
}

export interface Finding {
  outcome: Outcome;
  found: Found[];
}

/** What the look-up needs beyond the popup itself, loaded at the first letter. */
export interface Finder {
  find(query: string): Finding;
  Summary: typeof Summary;
}

/** `settings`: which sites the reader's organisation lists. */
export async function openFinder(reading: Reading, settings: Settings): Promise<Finder> {
  const { registry, voice } = reading;
  const suffixes = await loadSuffixes();
  const lookUp = searchIn(registry, { suffixes, countryName: voice.country });
  const worded = new Map<string, Dossier[]>();

  function word(hit: Hit): Dossier[] {
    const key = hit.kind === 'site' ? hit.domain : hit.id;
    const known = worded.get(key) ?? wordHit(reading, hit);
    worded.set(key, known);
    return known;
  }

  return {
    Summary,
    find(query) {
      const answer = lookUp(query);
      return {
        outcome: outcomeOf(answer, settings),
        found: answer.hits.map((hit) => ({ ...describe(reading, hit), dossiers: word(hit) })),
      };
    },
  };
}

function wordHit(reading: Reading, hit: Hit): Dossier[] {
  if (hit.kind === 'case') return wordCase(reading, hit.id);
  const listing = reading.registry.hosts[hit.domain];
  return listing ? wordDomain(reading, hit.domain, listing) : [];
}

function describe({ registry, voice }: Reading, hit: Hit): Omit<Found, 'dossiers'> {
  const also = hit.also === undefined ? [] : [voice.say('popup.also-written', { name: hit.also })];
  const id = `found-${hit.kind}-${hit.id}`;
  if (hit.kind === 'case') {
    const matter = registry.cases[hit.id];
    if (!matter) return { id, title: hit.id, note: '' };
    const countries = voice.list(matter.countries.map(voice.country));
    const none = matter.hosts.length === 0 ? [voice.say('popup.no-domain')] : [];
    const notes = [voice.say('popup.case-in', { countries }), ...none, ...also];
    return { id, title: matter.name, note: notes.join(' · ') };
  }
  const site = registry.sites[hit.id];
  const isOwnName = site?.name.toLowerCase() === hit.domain;
  const of = site && !isOwnName ? [voice.say('popup.domain-of', { site: site.name })] : [];
  return { id, title: hit.domain, note: [...of, ...also].join(' · '), domain: hit.domain };
}
