import type { Clock } from '../registry/clock.ts';
import { lastExpired } from '../registry/expiry.ts';
import { isOrder, isStanding, stateOf } from '../registry/measure.ts';
import type { CaseEvent, Penalty } from '../registry/registry.ts';
import { type Ending, eventsFor, penaltiesFor, type Standing } from '../registry/stage.ts';
import type { EventType } from '../registry/vocabulary/events.ts';
import { extentOf, measureText } from './measures.ts';
import { capitalised, organisationName, type Subject, wordAuthority } from './subject.ts';
import type { Arguments, MessageKey } from './voice.ts';

/** The first line: the latest known state, an ending before anything that led to it. */
export function wordHeadline(subject: Subject, standing: Standing): string {
  return capitalised(headline(subject, standing));
}

function headline(subject: Subject, { stage, ending, event }: Standing): string {
  const { voice } = subject;
  if (ending === 'expired') return wordExpired(subject);
  if (ending === 'silent') return voice.say('headline.silent', undecided(subject, event));
  if (ending)
    return voice.say(`headline.${ending}`, {
      ...decision(subject, event),
      before: wordBefore(subject, ending, event),
      outcome: event.outcome?.replaceAll('-', '_'),
    });
  switch (stage) {
    case 'reported':
    case 'investigated':
    case 'charged':
      return voice.say('headline.undecided', undecided(subject, event));
    case 'tried':
      return wordTrial(subject, event);
    case 'ordered':
      return wordOrder(subject, event);
    default:
      return voice.say(`headline.${stage}`, {
        ...decision(subject, event),
        // A hyphen cannot stand in the selector of a message.
        outcome: event.outcome?.replaceAll('-', '_'),
        type: event.type === 'judgment' ? 'judgment' : 'other',
        imposed: list(subject, (penalty) => isImposedBy(penalty, event, subject.clock)),
      });
  }
}

function decision(subject: Subject, event: CaseEvent): Arguments {
  return {
    when: subject.voice.when(event.date),
    ...wordAuthority(subject, event.authority),
    claimant: organisationName(subject, event.claimant),
    domains: domainCount(subject),
  };
}

/** One, where a domain is looked at; else all that the case concerns. */
function domainCount({ host, matter }: Subject): number {
  return host === undefined ? matter.hosts.length : 1;
}

function undecided(subject: Subject, event: CaseEvent): Arguments {
  const { voice, matter } = subject;
  return {
    step: voice.say(`event.${event.type}`),
    when: voice.when(event.date),
    date: voice.date(event.date),
    precision: /\d{4}-\d{2}-\d{2}/.test(event.date) ? 'day' : 'other',
    reviewed: voice.date(matter.reviewed),
  };
}

/** The day announced for a judgment is no trial: the hearing is what took place. */
function wordTrial(subject: Subject, event: CaseEvent): string {
  const trial = eventsFor(subject.matter, subject.host).findLast(({ type }) => type === 'trial');
  if (!trial) return subject.voice.say('headline.due', undecided(subject, event));
  return subject.voice.say('headline.tried', {
    ...decision(subject, trial),
    requested: list(subject, (penalty) => stateOf(penalty, subject.clock).status === 'requested'),
    reviewed: subject.voice.date(subject.matter.reviewed),
  });
}

const ORDER_KEYS: Partial<Record<EventType, MessageKey>> = {
  'delisting-order': 'headline.delisted',
  seizure: 'headline.seized',
  'seizure-order': 'headline.seizure-ordered',
  'interim-order': 'headline.interim',
  'blocking-recommendation': 'headline.recommended',
  extension: 'headline.extended',
};

function wordOrder(subject: Subject, event: CaseEvent): string {
  const { voice } = subject;
  const order = penaltiesFor(subject.matter, subject.host).find((penalty) => isOrder(penalty.kind));
  const extent = order && extentOf(order).for;
  const values = { ...decision(subject, event), duration: extent && voice.duration(extent) };
  return voice.say(ORDER_KEYS[event.type] ?? 'headline.ordered', values);
}

/** The order whose term ended last, told by the decision that made it. */
function wordExpired(subject: Subject): string {
  const { voice, clock } = subject;
  const last = lastExpired(subject.matter, clock, subject.host);
  if (!last) return wordToldExpiry(subject);
  const { penalty, state } = last;
  return voice.say('headline.expired', {
    domains: domainCount(subject),
    kind: penalty.kind,
    when: state.step.date && voice.when(state.step.date),
    ...wordAuthority(subject, state.step.authority),
    duration: state.step.for && voice.duration(state.step.for),
    end: state.end && voice.date(state.end.date),
  });
}

/** An end that only an event tells, its order too. */
function wordToldExpiry(subject: Subject): string {
  const events = eventsFor(subject.matter, subject.host);
  const expiry = events.findLast(({ type }) => type === 'expiry');
  const order =
    events.findLast(({ type }) => UNDONE.others.includes(type) || type === 'delisting-order') ?? expiry;
  return subject.voice.say('headline.expired', {
    ...(order && decision(subject, order)),
    kind:
      order?.type === 'blocking-order'
        ? 'blocking'
        : order?.type === 'delisting-order'
          ? 'delisting'
          : 'other',
    end: expiry && subject.voice.date(expiry.date),
  });
}

/** What an ending undoes: a return a seizure, an appeal a decision, the others the first measure there was. */
function wordBefore(subject: Subject, ending: Ending, event: CaseEvent): string | undefined {
  const events = eventsFor(subject.matter, subject.host);
  const earlier = events.slice(0, events.indexOf(event));
  const undone =
    ending === 'overturned'
      ? earlier.findLast(({ type }) => UNDONE.overturned.includes(type))
      : ending === 'returned'
        ? (earlier.find(({ type }) => type === 'seizure') ??
          earlier.find(({ type }) => UNDONE.returned.includes(type)))
        : earlier.find(({ type }) => UNDONE.others.includes(type));
  return undone && subject.voice.when(undone.date);
}

const UNDONE: Record<'overturned' | 'returned' | 'others', readonly EventType[]> = {
  overturned: ['judgment', 'appeal', 'blocking-order', 'delisting-order', 'interim-order'],
  returned: ['asset-seizure', 'seizure-order'],
  others: ['seizure', 'interim-order', 'blocking-order', 'judgment'],
};

/** What this very decision imposed or upheld and what still stands of it; never what was only risked. */
function isImposedBy(penalty: Penalty, { date }: CaseEvent, clock: Clock): boolean {
  const isPunishment = !isOrder(penalty.kind) && penalty.kind !== 'costs';
  return (
    isPunishment &&
    isStanding(stateOf(penalty, clock).status) &&
    penalty.steps.some((step) => step.date === date)
  );
}

/** The wanted penalties of which the record knows the extent, as a list in words. */
function list(subject: Subject, isWanted: (penalty: Penalty) => boolean): string | undefined {
  const { voice } = subject;
  const texts = penaltiesFor(subject.matter, subject.host)
    .filter(isWanted)
    .map((penalty) => ({ penalty, extent: extentOf(penalty) }))
    .filter(({ extent }) => extent.for ?? extent.amount)
    .map(({ penalty, extent }) => measureText(voice, penalty, extent));
  return texts.length > 0 ? voice.list(texts) : undefined;
}
