import type { Clock } from './clock.ts';
import { earliest, latest } from './edtf.ts';
import { isOrder, isStanding, stateOf } from './measure.ts';
import type { Case, CaseEvent, Penalty } from './registry.ts';
import type { EventType } from './vocabulary.ts';

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
  'blocking-order': 'ordered',
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

/** After so many years without news of an investigation we no longer call it pending. */
const SILENT_YEARS = 3;

/**
 * Where a case stands for one of its domains (or as a whole, without `host`) today.
 * Throws on a case without events: the schema lets none through.
 */
export function standingOf(matter: Case, clock: Clock, host?: string): Standing {
  const events = decisiveEvents(matter, host);
  let stage: Stage = 'reported';
  let ending: Ending | undefined;
  let event = events[0];
  if (!event) throw new Error(`case without events: ${matter.name}`);
  for (const next of events) {
    const reached = stageOf(next);
    const ends = endingOf(next, ending);
    if (reached && STAGES.indexOf(reached) >= STAGES.indexOf(stage)) stage = reached;
    if (ends) ending = ends;
    else if (isAgainst(next)) ending = undefined;
    if (ends || (reached && reached === stage)) event = next;
  }
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
  return matter.events
    .filter((event) => concerns(event.hosts, host))
    .toSorted((a, b) => earliest(a.date).localeCompare(earliest(b.date)));
}

export function penaltiesFor(matter: Case, host?: string): Penalty[] {
  return matter.penalties.filter((penalty) => concerns(penalty.hosts, host));
}

function concerns(hosts: string[], host: string | undefined): boolean {
  return host === undefined || hosts.length === 0 || hosts.includes(host);
}

function stageOf(event: CaseEvent): Stage | undefined {
  if (event.type === 'judgment' && event.final) return 'final';
  return STAGE_OF[event.type];
}

/** A decision after which nothing that ended or cleared the matter before still leads. */
function isAgainst(event: CaseEvent): boolean {
  if (event.outcome)
    return ['granted', 'granted-in-part', 'convicted', 'liable', 'overturned'].includes(event.outcome);
  return ['blocking-order', 'delisting-order', 'seizure-order', 'seizure'].includes(event.type);
}

function endingOf(event: CaseEvent, before: Ending | undefined): Ending | undefined {
  if (event.outcome === 'no-evidence') return 'dismissed';
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
    return last && clock.hasPassed(yearsAfter(latest(last.date), SILENT_YEARS)) ? 'silent' : undefined;
  }
  if (events.some((event) => event.outcome === 'convicted' || event.outcome === 'liable')) return undefined;
  const orders = penaltiesFor(matter, host).filter((penalty) => isOrder(penalty.kind));
  const states = orders.map((order) => stateOf(order, clock).status);
  return states.includes('expired') && !states.some(isStanding) ? 'expired' : undefined;
}

function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace('-02-29', '-02-28');
}

function flagOf(stage: Stage, ending: Ending | undefined): Flag {
  if (ending) return CLEARED.includes(ending) ? 'cleared' : 'ended';
  return STAGES.indexOf(stage) >= STAGES.indexOf('ordered') ? 'standing' : 'pending';
}
