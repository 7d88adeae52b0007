import { bucketOf, isIn } from '../lists/buckets.ts';
import { type ListStates, parseListStates } from '../lists/state.ts';
import { getPortions, type Place } from '../platform/list-shelf.ts';
import { readSome, STORED } from '../platform/store.ts';
import { lineage } from '../registry/match.ts';
import type { DomainList } from '../settings/settings.ts';
import { HELD_KEYS, heldIn } from './held.ts';

/** A list that policy or user named, and the entry of it to which a host belongs. */
export interface Listed {
  /** Whose list it is, as people read it: "listed by NAME". */
  list: string;
  /** An A-label: the host itself, or a name above it. */
  domain: string;
}

/**
 * Looks a host (an A-label) up in the lists that are kept, the first named first; null when none holds it. That is
 * all that a list says: it tells no ruling and no reason. Reads some kilobytes, whatever a list's length.
 */
export async function lookUpInLists(host: string): Promise<Listed | null> {
  const stored = await readSome([STORED.lists, ...HELD_KEYS]);
  const { settings } = heldIn(stored);
  const names = lineage(host);
  if (names.some((name) => settings.allowedDomains.includes(name))) return null;
  const states = parseListStates(stored[STORED.lists]);
  const places = settings.domainLists.flatMap((list) => placesIn(list, states, names));
  const portions = await getPortions(places.map(({ place }) => place));
  const found = places.find(({ name }, index) => isIn(portions[index] ?? '', name));
  return found ? { list: found.list.name, domain: found.name } : null;
}

function placesIn(list: DomainList, states: ListStates, names: string[]) {
  const copy = states[list.url]?.copy;
  if (!copy) return [];
  return names.map((name) => {
    const place: Place = [list.url, copy.generation, bucketOf(name, copy.buckets)];
    return { list, name, place };
  });
}
