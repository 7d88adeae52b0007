import { earliest } from '../../src/registry/edtf.ts';
import type { Case } from '../../src/registry/registry.ts';

/** A case as it would have been written on a day: without what came later. Null before its first event. */
export function asOf(matter: Case, day: string): Case | null {
  const isKnown = ({ date }: { date?: string | undefined }) => date === undefined || earliest(date) <= day;
  const events = matter.events.filter(isKnown);
  if (events.length === 0) return null;
  const penalties = matter.penalties
    .map((penalty) => ({ ...penalty, steps: penalty.steps.filter(isKnown) }))
    .filter(({ steps }) => steps.length > 0);
  return { ...matter, events, penalties, reviewed: day };
}

/** The days on which something was added to a case, oldest first. */
export function daysOf(matter: Case): string[] {
  return [...new Set(matter.events.map(({ date }) => earliest(date)))].toSorted();
}
