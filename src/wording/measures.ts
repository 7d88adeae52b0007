import { isOrder, isStanding, type MeasureState, stateOf } from '../registry/measure.ts';
import type { Penalty, Step } from '../registry/registry.ts';
import { penaltiesFor } from '../registry/stage.ts';
import type { Status } from '../registry/vocabulary/measures.ts';
import { type References, referTo } from './sources.ts';
import { capitalised, organisationName, type Subject, wordAuthority } from './subject.ts';
import type { Voice } from './voice.ts';

/** How measures are told apart at a glance: what binds, what was decided, what is over, what was only asked or feared. */
export const MEASURE_GROUPS = ['in-force', 'decided', 'ended', 'set-aside', 'requested', 'risked'] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

/** One penalty or measure, worded. */
export interface MeasureEntry {
  /** `blocking of access for 12 months`. */
  text: string;
  /** Who it binds or threatens: `access providers (Orange, SFR)`. */
  whom: string;
  status: Status;
  statusText: string;
  group: MeasureGroup;
  /** Its steps in order, each with date and authority, and the end of its term. */
  history: string[];
  sources: number[];
}

const ENDED: readonly Status[] = ['expired', 'lifted', 'returned'];

function groupOf({ kind }: Penalty, status: Status): MeasureGroup {
  if (status === 'risked' || status === 'requested') return status;
  if (ENDED.includes(status)) return 'ended';
  if (status === 'overturned' || status === 'refused') return 'set-aside';
  return isOrder(kind) && isStanding(status) ? 'in-force' : 'decided';
}

/** What was decided, and what became of it, stands before what was requested, that before what was merely risked. */
function weigh({ kind }: Penalty, status: Status): number {
  if (status === 'risked') return 3;
  if (status === 'requested') return 2;
  return kind === 'costs' ? 1 : 0;
}

export function wordMeasures(subject: Subject, references: References): MeasureEntry[] {
  return penaltiesFor(subject.matter, subject.host)
    .map((penalty) => ({ penalty, entry: wordMeasure(subject, references, penalty) }))
    .toSorted((a, b) => weigh(a.penalty, a.entry.status) - weigh(b.penalty, b.entry.status))
    .map(({ entry }) => entry);
}

function wordMeasure(subject: Subject, references: References, penalty: Penalty): MeasureEntry {
  const { voice, clock } = subject;
  const state = stateOf(penalty, clock);
  const named = penalty.named.map((id) => organisationName(subject, id) ?? id);
  const whom = capitalised(voice.say(`role.${penalty.whom}`));
  const limits = [
    penalty.each && voice.say('measure.each'),
    penalty.conditional && voice.say('measure.conditional'),
  ];
  return {
    text: capitalised([measureText(voice, penalty, extentOf(penalty)), ...limits.filter(Boolean)].join(', ')),
    whom: named.length > 0 ? `${whom} (${voice.list(named)})` : whom,
    status: state.status,
    statusText: voice.say(`status.${state.status}`),
    group: groupOf(penalty, state.status),
    history: wordHistory(subject, penalty, state),
    sources: referTo(
      references,
      penalty.steps.flatMap((step) => step.from),
    ),
  };
}

/** `eight months' suspended prison sentence`: the measure itself, with its amount or length where known. */
export function measureText(voice: Voice, { kind }: Penalty, extent: Partial<Step>): string {
  const bounded = (text: string | undefined) =>
    text !== undefined && extent.bound ? voice.say(`bound.${extent.bound}`, { value: text }) : text;
  return voice.say(`measure.${kind}`, {
    duration: bounded(extent.for && voice.duration(extent.for)),
    amount: bounded(extent.amount && voice.money(extent.amount)),
    suspended: extent.suspended && voice.duration(extent.suspended),
  });
}

/** The newest step that gives an amount or a length. */
export function extentOf({ steps }: Penalty): Partial<Step> {
  return steps.findLast((step) => step.amount ?? step.for) ?? {};
}

/** Nothing, where the only step says no more than the status does. */
function wordHistory(subject: Subject, penalty: Penalty, state: MeasureState): string[] {
  const [first, ...more] = penalty.steps;
  if (first && more.length === 0 && !first.date && !first.authority && !first.claimant) return [];
  const steps = penalty.steps.map((step) => wordStep(subject, step));
  return [...steps, ...wordEnd(subject.voice, penalty, state)];
}

function wordStep(subject: Subject, { status, date, authority, claimant }: Step): string {
  const { voice } = subject;
  const step = voice.say('measure.step', {
    status: voice.say(`status.${status}`),
    when: date && voice.when(date),
    ...wordAuthority(subject, authority),
  });
  return claimant
    ? `${step}, ${voice.say('note.claimant', { claimant: organisationName(subject, claimant) })}`
    : step;
}

function wordEnd(voice: Voice, { steps }: Penalty, { status, end }: MeasureState): string[] {
  if (!end || steps.some((step) => step.status === 'expired')) return [];
  if (status !== 'expired') return [voice.say('context.end', { end: voice.date(end.date) })];
  return [voice.say('measure.step', { status: voice.say('status.expired'), when: voice.when(end.date) })];
}
