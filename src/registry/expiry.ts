import type { Clock } from './clock.ts';
import { isOrder, type MeasureState, stateOf } from './measure.ts';
import type { Case, Penalty } from './registry.ts';
import { penaltiesFor } from './stage.ts';

/** The order whose term ended last, blocking before any other; nothing where only an event tells the end. */
export function lastExpired(
  matter: Case,
  clock: Clock,
  host?: string,
): { penalty: Penalty; state: MeasureState } | undefined {
  const expired = penaltiesFor(matter, host)
    .filter((penalty) => isOrder(penalty.kind))
    .map((penalty) => ({ penalty, state: stateOf(penalty, clock) }))
    .filter(({ state }) => state.status === 'expired')
    .toSorted((a, b) => (a.state.end?.date ?? '').localeCompare(b.state.end?.date ?? ''));
  return expired.findLast(({ penalty }) => penalty.kind === 'blocking') ?? expired.at(-1);
}
