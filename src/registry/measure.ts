import type { Clock } from './clock.ts';
import { endOf } from './duration.ts';
import type { Penalty, Step } from './registry.ts';
import type { MeasureKind, Status } from './vocabulary/measures.ts';

/** Where a penalty or measure stands today. */
export interface MeasureState {
  status: Status;
  /** The step that says so, or that fixed the term which has run out. */
  step: Step;
  /** When a measure with a term ended or will end, and whether that was worked out. */
  end?: Term;
}

interface Term {
  date: string;
  isInferred: boolean;
}

/** Orders that bind for a time and then no more; a prison term or a fine does not "expire" in this sense. */
const ORDERS: readonly MeasureKind[] = [
  'blocking',
  'delisting',
  'injunction',
  'domain-seizure',
  'domain-suspension',
  'closure',
];
const RENEWING: readonly Status[] = ['imposed', 'restored', 'increased'];
const STANDING: readonly Status[] = ['imposed', 'upheld', 'restored', 'reduced', 'increased'];

export function stateOf(penalty: Penalty, clock: Clock): MeasureState {
  // What the record says of an end holds from that day on.
  const sofar = penalty.steps.filter(
    ({ status, date }) => status !== 'expired' || !date || clock.hasPassed(date),
  );
  const steps = sofar.length > 0 ? sofar : penalty.steps;
  const step = steps.at(-1);
  if (!step) throw new Error(`a ${penalty.kind} without a step`);
  const ending = toldExpiry(steps);
  if (ending) return ending;
  if (!ORDERS.includes(penalty.kind) || !STANDING.includes(step.status)) return { status: step.status, step };
  const term = termOf(steps);
  if (!term) return { status: step.status, step };
  return clock.hasPassed(term.end.date) ? { ...term, status: 'expired' } : { ...term, status: step.status };
}

/** An end that the record tells, where no later decision gave the measure new life. */
function toldExpiry(steps: Step[]): MeasureState | undefined {
  const index = steps.findLastIndex(({ status }) => status === 'expired');
  const expiry = steps[index];
  if (!expiry || steps.slice(index + 1).some(({ status }) => RENEWING.includes(status))) return undefined;
  const order = steps.slice(0, index).findLast(({ status }) => STANDING.includes(status)) ?? expiry;
  const date = expiry.date ?? expiry.until ?? endOfTerm(order)?.date;
  const isInferred = expiry.inferred !== undefined;
  return { status: 'expired', step: order, ...(date !== undefined && { end: { date, isInferred } }) };
}

/** The newest term, and the step that first fixed it: an appeal that upholds a term only repeats it. */
function termOf(steps: Step[]): { step: Step; end: Term } | undefined {
  const terms = steps.flatMap((step) => {
    const end = endOfTerm(step);
    return end ? [{ step, end }] : [];
  });
  const newest = terms.at(-1);
  return newest && terms.find(({ end }) => end.date === newest.end.date);
}

/** A term whose start is not known runs, as far as known, from the decision. */
function endOfTerm(step: Step): Term | undefined {
  if (step.until) return { date: step.until, isInferred: step.inferred !== undefined };
  const start = step.start ?? step.date;
  if (!start || !step.for) return undefined;
  const end = endOf(start, step.for);
  return { date: step.start || end.endsWith('~') ? end : `${end}~`, isInferred: true };
}

export function isStanding(status: Status): boolean {
  return STANDING.includes(status);
}

export function isOrder(kind: MeasureKind): boolean {
  return ORDERS.includes(kind);
}
