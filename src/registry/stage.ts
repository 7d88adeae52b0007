import type { Clock } from './clock.ts';
import { endOf } from './duration.ts';
import { earliest, latest } from './edtf.ts';
import { isOrder, isStanding, stateOf } from './measure.ts';
import type { Case, CaseEvent, Penalty } from './registry.ts';
import type { EventType } from './vocabulary/events.ts';

/** How far a case has gone, from its events alone; it is never typed in. */
export const STAGES = [
  'reported',
  'investigated',
  'charged',
  'tried',
  'ordered',
  'judged',
  'appealed',
  'final',
] as const;
export type Stage = (typeof STAGES)[number];

/** What leads the headline, whatever went before. `silent`: nothing decided, and nothing heard for years. */
export type Ending =
  | 'expired'
  | 'overturned'
  | 'acquitted'
  | 'dismissed'
  | 'refused'
  | 'returned'
  | 'lifted'
  | 'settled'
  | 'silent';

/** The ship's flag: what stands, what is pending, what has ended, what was cleared. */
export type Flag = 'standing' | 'pending' | 'ended' | 'cleared';

export interface Standing {
  stage: Stage;
  ending?: Ending;
  flag: Flag;
  /** The event that brought the case here. */
  event: CaseEvent;
}

const STAGE_OF: Partial<Record<EventType, Stage>> = {
  investigation: 'investigated',
  search: 'investigated',
  arrest: 'investigated',
  custody: 'investigated',
  shutdown: 'investigated',
  charge: 'charged',
  extradition: 'charged',
  plea: 'charged',
  trial: 'tried',
  'judgment-due': 'tried',
  'seizure-order': 'ordered',
  seizure: 'ordered',
  'interim-order': 'ordered',
  'blocking-order': 'ordered',
  'blocking-recommendation': 'ordered',
  extension: 'ordered',
  'delisting-order': 'ordered',
  judgment: 'judged',
  acquittal: 'judged',
  dismissal: 'judged',
  refusal: 'judged',
  appeal: 'appealed',
  cassation: 'final',
};

const ENDING_OF: Partial<Record<EventType, Ending>> = {
  acquittal: 'acquitted',
  dismissal: 'dismissed',
  refusal: 'refused',
  return: 'returned',
  lifting: 'lifted',
  settlement: 'settled',
};

const CLEARED: readonly Ending[] = ['overturned', 'acquitted', 'dismissed', 'refused', 'returned'];

/** After so long without news of an investigation we no longer call it pending. */
const SILENCE = 'P3Y';

/**
 * Where a case stands for one of its domains (or as a whole, without `host`) today.
 * Throws on a case without events: the schema lets none through.
 */
export function standingOf(matter: Case, clock: Clock, host?: string): Standing {
  const events = decisiveEvents(matter, host);
  let stage: Stage = 'reported';
  let ending: Ending | undefined;
  let event = events[0];
  let endedBy: CaseEvent | undefined;
  if (!event) throw new Error(`case without events: ${matter.name}`);
  for (const next of events) {
    const reached = stageOf(next);
    const ends = endingOf(next, ending);
    if (reached && (findsFault(next) || weigh(reached, next) >= weigh(stage, event))) {
      stage = reached;
      event = next;
    }
    if (ends) endedBy = next;
    else if (ending && isAgainst(next)) {
      stage = reached ?? stage;
      event = next;
    }
    if (ends || isAgainst(next)) ending = ends;
  }
  if (ending && endedBy) event = endedBy;
  ending ??= endingByTime(matter, events, stage, clock, host);
  return { stage, ...(ending && { ending }), flag: flagOf(stage, ending), event };
}

/** What happened to one domain of many says nothing of the case as a whole. */
function decisiveEvents(matter: Case, host: string | undefined): CaseEvent[] {
  const events = eventsFor(matter, host);
  const ofAll = events.filter(({ hosts }) => hosts.length === 0 || hosts.length === matter.hosts.length);
  return host === undefined && ofAll.length > 0 ? ofAll : events;
}

/** The events that concern a host, in the order of their dates; those of the same day in the order of the record. */
export function eventsFor(matter: Case, host?: string): CaseEvent[] {
  return matter.events.filter((event) => concerns(event.hosts, host)).toSorted(byDate);
}

export function penaltiesFor(matter: Case, host?: string): Penalty[] {
  return matter.penalties.filter((penalty) => concerns(penalty.hosts, host));
}

/** A date that lies within another (a month of a year) stays where the record puts it. */
export function byDate(a: { date: string }, b: { date: string }): number {
  if (latest(a.date) < earliest(b.date)) return -1;
  return latest(b.date) < earliest(a.date) ? 1 : 0;
}

function concerns(hosts: string[], host: string | undefined): boolean {
  return host === undefined || hosts.length === 0 || hosts.includes(host);
}

/** An order and a judgment that finds nobody at fault weigh the same: the later leads. Blocking outweighs delisting. */
function weigh(stage: Stage, event: CaseEvent): number {
  const weight = STAGES.indexOf(stage === 'judged' && !findsFault(event) ? 'ordered' : stage);
  return event.type === 'delisting-order' ? weight - 0.5 : weight;
}

/** `convicted` and `liable` are the only outcomes that speak of guilt or of fault. */
export function findsFault({ outcome }: CaseEvent): boolean {
  return outcome === 'convicted' || outcome === 'liable';
}

/** How far an event brings its case; nothing for one that brings it no further. */
export function stageOf(event: CaseEvent): Stage | undefined {
  if (event.type === 'judgment' && event.final) return 'final';
  return STAGE_OF[event.type];
}

/** A decision after which nothing that ended or cleared the matter before still leads. */
function isAgainst(event: CaseEvent): boolean {
  if (event.outcome)
    return ['granted', 'granted-in-part', 'convicted', 'liable', 'overturned'].includes(event.outcome);
  return stageOf(event) === 'ordered';
}

function endingOf(event: CaseEvent, before: Ending | undefined): Ending | undefined {
  if (event.outcome === 'no-evidence') return ENDING_OF[event.type] ?? 'dismissed';
  if (event.outcome === 'by-consent') return 'settled';
  // Overturning an acquittal clears nobody: it re-opens the matter.
  if (event.outcome === 'overturned') return before && CLEARED.includes(before) ? undefined : 'overturned';
  // An appeal that is refused leaves what it attacked; a claim that is refused is the end of it.
  if (event.outcome === 'refused') return STAGE_OF[event.type] === 'judged' ? 'refused' : undefined;
  return ENDING_OF[event.type];
}

function endingByTime(
  matter: Case,
  events: CaseEvent[],
  stage: Stage,
  clock: Clock,
  host: string | undefined,
): Ending | undefined {
  if (stage === 'reported' || stage === 'investigated') {
    const last = events.at(-1);
    return last && clock.hasPassed(endOf(latest(last.date), SILENCE)) ? 'silent' : undefined;
  }
  if (events.some(findsFault)) return undefined;
  const after = events.slice(events.findLastIndex(isAgainst) + 1);
  if (after.some(({ type, date }) => type === 'expiry' && clock.hasPassed(date))) return 'expired';
  const orders = penaltiesFor(matter, host).filter((penalty) => isOrder(penalty.kind));
  const states = orders.map((order) => stateOf(order, clock).status);
  return states.includes('expired') && !states.some(isStanding) ? 'expired' : undefined;
}

function flagOf(stage: Stage, ending: Ending | undefined): Flag {
  if (ending) return CLEARED.includes(ending) ? 'cleared' : 'ended';
  return STAGES.indexOf(stage) >= STAGES.indexOf('ordered') ? 'standing' : 'pending';
}
