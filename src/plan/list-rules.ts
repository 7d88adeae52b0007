import type { ListCopy } from '../lists/state.ts';
import type { DomainList, Settings } from '../settings/settings.ts';

/** The rules of a list: which portions of its names each holds, and its number among the rules of all lists. */
export interface ListRule {
  number: number;
  buckets: number[];
}

/** So many numbers a list has, in two halves: a new copy stands complete before the one before it goes. */
const HALF = 25;
/** No more may be named. */
const LISTS = 20;
/** Each change has the browser write all its rules anew, and each rule passes through our memory: four for a million. */
const NAMES_A_RULE = 250_000;

/** The lists that policy or user named, each address once. */
export function namedLists({ domainLists }: Settings): DomainList[] {
  return domainLists.filter(
    ({ url }, index) => domainLists.findIndex((other) => other.url === url) === index,
  );
}

/**
 * Whether lists act on navigations. A name from a list has no story for a banner to tell: it gets the block page, in
 * the modes in which pages are marked at all.
 */
export function doListsBlock({ displayMode }: Settings): boolean {
  return displayMode === 'banner' || displayMode === 'interstitial';
}

/** The rules under which a copy of a list stands in the browser. */
export function listRules(slot: number, { generation, buckets, count }: ListCopy): ListRule[] {
  const rules = Math.max(1, Math.min(HALF, buckets, Math.ceil(count / NAMES_A_RULE)));
  const first = firstOf(slot, generation);
  return Array.from({ length: rules }, (_, rule) => ({
    number: first + rule,
    buckets: Array.from({ length: buckets }, (_, bucket) => bucket).filter(
      (bucket) => bucket % rules === rule,
    ),
  }));
}

/** Every number that is a list's. */
export function numbersOf(slot: number): number[] {
  return Array.from({ length: 2 * HALF }, (_, index) => slot * 2 * HALF + index);
}

/** Every number that may be any list's. */
export const ALL_NUMBERS: number[] = Array.from({ length: LISTS }, (_, slot) => numbersOf(slot)).flat();

/** The lowest place that no list has. */
export function freeSlot(taken: number[]): number {
  let slot = 0;
  while (taken.includes(slot)) slot++;
  return slot;
}

function firstOf(slot: number, generation: number): number {
  return slot * 2 * HALF + (generation % 2) * HALF;
}
