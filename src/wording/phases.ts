import { isStanding, stateOf } from '../registry/measure.ts';
import type { CaseEvent } from '../registry/registry.ts';
import { penaltiesFor, STAGES, type Standing, stageOf } from '../registry/stage.ts';
import { hasOpenAppeal } from './context.ts';
import type { Subject } from './subject.ts';

/**
 * How an event of the past bears on today, which the timeline draws: `current` is where the case stands, `ended` a
 * decision that has no effect any more, `open` what was announced or asked and has no known outcome, `past` the rest.
 */
export const PHASES = ['past', 'current', 'ended', 'open'] as const;
export type Phase = (typeof PHASES)[number];

/** The phase of each event, in their order. */
export function phasesOf(
  subject: Subject,
  { ending, event: leading }: Standing,
  events: CaseEvent[],
): Phase[] {
  const hasEnded = ending !== undefined && ending !== 'silent';
  const opens = events.filter((event) => isOpen(subject, event, events));
  const current =
    ending === 'expired'
      ? events.findLast(({ type }) => type === 'expiry')
      : opens.includes(leading)
        ? events.findLast((event) => !opens.includes(event))
        : leading;
  const turn = current ? events.indexOf(current) : events.length;
  return events.map((event, index) => {
    if (event === current) return 'current';
    if (opens.includes(event)) return 'open';
    return (hasEnded && index < turn && isDecision(event)) || isSpent(subject, event) ? 'ended' : 'past';
  });
}

/** Nothing in the record says what came of it. */
function isOpen(subject: Subject, event: CaseEvent, events: CaseEvent[]): boolean {
  if (event.type === 'appeal-lodged')
    return event === lastOf(events, 'appeal-lodged') && hasOpenAppeal(subject);
  return (event.type === 'judgment-due' || event.type === 'trial-due') && event === events.at(-1);
}

function lastOf(events: CaseEvent[], type: CaseEvent['type']): CaseEvent | undefined {
  return events.findLast((event) => event.type === type);
}

function isDecision(event: CaseEvent): boolean {
  const stage = stageOf(event);
  return stage !== undefined && STAGES.indexOf(stage) >= STAGES.indexOf('ordered');
}

/** All that was imposed or upheld that day has run out or was undone since. */
function isSpent({ matter, host, clock }: Subject, event: CaseEvent): boolean {
  const made = penaltiesFor(matter, host).filter((penalty) =>
    penalty.steps.some(({ date, status }) => date === event.date && isStanding(status)),
  );
  return made.length > 0 && made.every((penalty) => !isStanding(stateOf(penalty, clock).status));
}
