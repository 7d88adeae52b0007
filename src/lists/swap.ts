import { type Failure, failure } from './failures.ts';
import type { ListState } from './state.ts';

/** A second look at a list that shrank must come this much later than the first. */
const LATER = 3_600_000;
/** So near to each other two counts must be to be the same list: a tenth. */
const NEAR = 0.1;

export type Verdict =
  | { isKept: true }
  /** What is to be remembered, and said, of a copy that is not believed. */
  | { isKept: false; error: Failure; shrunken: NonNullable<ListState['shrunken']> };

/**
 * Whether a new copy takes the place of the last good one. One that holds less than half of its names is believed
 * only when a later fetch finds the same.
 */
export function judge(before: ListState | undefined, count: number, now: number): Verdict {
  const had = before?.copy?.count ?? 0;
  if (count * 2 >= had) return { isKept: true };
  const seen = before?.shrunken;
  const isSame = seen !== undefined && Math.abs(seen.count - count) <= seen.count * NEAR;
  if (isSame && now - seen.seenAt >= LATER) return { isKept: true };
  return {
    isKept: false,
    error: failure('shrunken', { before: had, count }),
    shrunken: isSame ? seen : { count, seenAt: now },
  };
}
