import { isOrder, isStanding, stateOf } from '../registry/measure.ts';
import type { CaseEvent, Penalty } from '../registry/registry.ts';
import { eventsFor, penaltiesFor, type Standing } from '../registry/stage.ts';
import { extentOf, measureText } from './measures.ts';
import { capitalised, organisationName, type Subject, wordAuthority } from './subject.ts';
import type { Arguments } from './voice.ts';

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
      before: wordBefore(subject, event),
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
        imposed: list(subject, 'imposed'),
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
    reviewed: voice.date(matter.reviewed),
  };
}

/** The day announced for a judgment is no trial: the hearing is what took place. */
function wordTrial(subject: Subject, event: CaseEvent): string {
  const trial = eventsFor(subject.matter, subject.host).findLast(({ type }) => type === 'trial') ?? event;
  return subject.voice.say('headline.tried', {
    ...decision(subject, trial),
    requested: list(subject, 'requested'),
    reviewed: subject.voice.date(subject.matter.reviewed),
  });
}

function wordOrder(subject: Subject, event: CaseEvent): string {
  const { voice } = subject;
  const order = penaltiesFor(subject.matter, subject.host).find((penalty) => isOrder(penalty.kind));
  const extent = order && extentOf(order).for;
  const values = { ...decision(subject, event), duration: extent && voice.duration(extent) };
  if (event.type === 'seizure') return voice.say('headline.seized', values);
  return voice.say(event.type === 'delisting-order' ? 'headline.delisted' : 'headline.ordered', values);
}

/** The order whose term ended last, told by the decision that made it. */
function wordExpired(subject: Subject): string {
  const { voice, clock } = subject;
  const expired = penaltiesFor(subject.matter, subject.host)
    .filter((penalty) => isOrder(penalty.kind))
    .map((penalty) => ({ penalty, state: stateOf(penalty, clock) }))
    .filter(({ state }) => state.status === 'expired')
    .toSorted((a, b) => (a.state.end?.date ?? '').localeCompare(b.state.end?.date ?? ''));
  const last = expired.findLast(({ penalty }) => penalty.kind === 'blocking') ?? expired.at(-1);
  if (!last) throw new Error(`no expired order in ${subject.id}`);
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

/** When the measure was taken that the ending undid. */
function wordBefore(subject: Subject, ending: CaseEvent): string | undefined {
  const measure = eventsFor(subject.matter, subject.host).find(
    ({ type }) => type === 'seizure' || type === 'blocking-order' || type === 'judgment',
  );
  return measure && measure !== ending ? subject.voice.when(measure.date) : undefined;
}

/** The penalties that were requested, or that stand; never those that were only risked. */
function list(subject: Subject, wanted: 'requested' | 'imposed'): string | undefined {
  const { voice, clock } = subject;
  const isWanted = (penalty: Penalty) => {
    const { status } = stateOf(penalty, clock);
    const isPunishment = !isOrder(penalty.kind) && penalty.kind !== 'costs';
    return isPunishment && (wanted === 'requested' ? status === 'requested' : isStanding(status));
  };
  const texts = penaltiesFor(subject.matter, subject.host)
    .filter(isWanted)
    .map((penalty) => ({ penalty, extent: extentOf(penalty) }))
    .filter(({ extent }) => extent.for ?? extent.amount)
    .map(({ penalty, extent }) => measureText(voice, penalty, extent));
  return texts.length > 0 ? voice.list(texts) : undefined;
}
