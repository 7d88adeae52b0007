import type { Clock } from './clock.ts';
import { endOf } from './duration.ts';
import { latest } from './edtf.ts';
import type { Penalty, Step } from './registry.ts';
import type { MeasureKind, Status } from './vocabulary.ts';

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
const ORDERS: readonly MeasureKind[] = ['blocking', 'delisting', 'injunction', 'domain-seizure', 'closure'];
const STANDING: readonly Status[] = ['imposed', 'upheld', 'reduced', 'increased'];

export function stateOf(penalty: Penalty, clock: Clock): MeasureState {
  const step = penalty.steps.at(-1);
  if (!step) throw new Error(`a ${penalty.kind} without a step`);
  if (!ORDERS.includes(penalty.kind) || !STANDING.includes(step.status)) return { status: step.status, step };
  const term = longestTerm(penalty);
  if (!term) return { status: step.status, step };
  return clock.hasPassed(term.end.date) ? { ...term, status: 'expired' } : { ...term, status: step.status };
}

/** The step that fixed the last end of all: an appeal that upholds a term repeats it, a renewal moves it. */
function longestTerm({ steps }: Penalty): { step: Step; end: Term } | undefined {
  const terms = steps.flatMap((step) => {
    const end = endOfTerm(step);
    return end ? [{ step, end }] : [];
  });
  return terms.reduce<(typeof terms)[number] | undefined>(
    (longest, term) => (longest && latest(longest.end.date) >= latest(term.end.date) ? longest : term),
    undefined,
  );
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
