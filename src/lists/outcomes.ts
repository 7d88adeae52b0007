import type { Failure } from './failures.ts';
import { afterFailure, afterShrinking, afterSuccess } from './schedule.ts';
import type { ListCopy, ListState } from './state.ts';

/** What is true of a list after a try; `random` is in [0, 1). */

/** Its address holds this copy: a new one, or still the one that is kept. */
export function succeeded(state: ListState, copy: ListCopy, now: number, random: number): ListState {
  const { shrunken: _, ...others } = state;
  return { ...others, copy, fetchedAt: now, nextAt: afterSuccess(now, random), error: null, failures: 0 };
}

/** All is as it was before, and the reason is kept. */
export function failed(state: ListState, error: Failure, now: number, random: number): ListState {
  const failures = state.failures + 1;
  return { ...state, error, failures, nextAt: afterFailure(now, failures, random) };
}

/** A copy that is not believed yet is looked at again soon. */
export function shrunk(
  state: ListState,
  { error, shrunken }: { error: Failure; shrunken: NonNullable<ListState['shrunken']> },
  now: number,
  random: number,
): ListState {
  return { ...failed(state, error, now, random), shrunken, nextAt: afterShrinking(now, random) };
}

/** The browser threw its names away: to be fetched anew at once. */
export function lost({ copy: _, ...state }: ListState): ListState {
  return { ...state, nextAt: 0, installed: null };
}
