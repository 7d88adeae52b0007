import { endOf } from '../registry/duration.ts';
import { latest } from '../registry/edtf.ts';
import { isStanding, stateOf } from '../registry/measure.ts';
import type { CaseEvent } from '../registry/registry.ts';
import { eventsFor, findsFault, penaltiesFor, type Standing } from '../registry/stage.ts';
import type { EventType } from '../registry/vocabulary/events.ts';
import { domainsOf } from './fates.ts';
import { extentOf, measureText } from './measures.ts';
import { capitalised, type Subject } from './subject.ts';

/** The short facts under the headline: where it applies, what the state means, how old the record is. */
export function wordContext(subject: Subject, standing: Standing): string[] {
  const { voice, matter } = subject;
  return [
    voice.list(matter.countries.map(voice.country)),
    ...wordState(subject, standing),
    ...wordAge(subject),
  ];
}

/** A record that nobody has looked at for a year says so. */
function wordAge({ voice, matter, clock }: Subject): string[] {
  const { reviewed } = matter;
  const isOld = clock.hasPassed(endOf(reviewed, 'P1Y'));
  return isOld ? [voice.say('context.stale', { reviewed: voice.date(reviewed) })] : [];
}

function wordState(subject: Subject, { flag, stage, event }: Standing): string[] {
  const { voice, matter } = subject;
  const reviewed = voice.date(matter.reviewed);
  switch (flag) {
    case 'pending':
      return [...wordRisk(subject), voice.say('context.presumption')];
    case 'standing':
      return [
        voice.say(holdsOrder(subject, stage, event) ? 'context.in-force' : 'context.no-later', {
          reviewed,
        }),
        ...(hasOpenAppeal(subject) ? [voice.say('context.appeal-open')] : []),
      ];
    case 'cleared':
      return [voice.say(event.claimant ? 'context.claimed' : 'context.cleared')];
    case 'ended':
      return isUndecided(subject)
        ? [...wordRisk(subject), voice.say('context.presumption')]
        : bindsIntermediaries(subject)
          ? [voice.say('context.intermediaries')]
          : [];
  }
}

/** Somebody appealed, and no decision on it is in the record. */
export function hasOpenAppeal({ matter, host }: Subject): boolean {
  const types = eventsFor(matter, host).map(({ type }) => type);
  const isDecided = types
    .slice(types.lastIndexOf('appeal-lodged'))
    .some((type) => ['appeal', 'cassation', 'appeal-withdrawn'].includes(type));
  return types.includes('appeal-lodged') && !isDecided;
}

/** An order that binds today and leads, as opposed to something that was done once or to a finding of fault. */
function holdsOrder({ matter, host, clock }: Subject, stage: Standing['stage'], event: CaseEvent): boolean {
  if (stage === 'judged' || findsFault(event)) return false;
  return penaltiesFor(matter, host).some(
    (penalty) =>
      ['blocking', 'delisting', 'injunction'].includes(penalty.kind) &&
      isStanding(stateOf(penalty, clock).status),
  );
}

function wordRisk(subject: Subject): string[] {
  const { voice, clock } = subject;
  const risked = penaltiesFor(subject.matter, subject.host)
    .filter((penalty) => stateOf(penalty, clock).status === 'risked')
    .map((penalty) => ({ penalty, extent: extentOf(penalty) }))
    .filter(({ extent }) => extent.for ?? extent.amount)
    .map(({ penalty, extent }) => {
      const text = measureText(voice, penalty, extent);
      return penalty.conditional ? `${text} (${voice.say('measure.conditional')})` : text;
    });
  return risked.length > 0
    ? [capitalised(voice.say('context.risked', { measures: voice.list(risked) }))]
    : [];
}

const DECISIONS: readonly EventType[] = [
  'judgment',
  'acquittal',
  'dismissal',
  'interim-order',
  'blocking-order',
  'delisting-order',
  'refusal',
  'appeal',
  'cassation',
];

/** Nothing was ever decided about anybody, whatever was investigated, asked for or announced. */
function isUndecided({ matter, host }: Subject): boolean {
  return !eventsFor(matter, host).some(
    (event) =>
      findsFault(event) ||
      (!event.claimant && event.outcome !== 'overturned' && DECISIONS.includes(event.type)),
  );
}

function bindsIntermediaries({ matter, host }: Subject): boolean {
  const bound = ['access-providers', 'search-engines', 'intermediaries', 'domain-registry'];
  const penalties = penaltiesFor(matter, host);
  return penalties.length > 0 && penalties.every(({ whom }) => bound.includes(whom) || whom === 'claimants');
}

/** After so long a domain may well have changed hands. */
const OLD = 'P2Y';

/** What stands at the foot of the details. */
export function wordCaveats(subject: Subject, standing: Standing): string[] {
  const { voice, matter, host } = subject;
  const year = standing.event.date.slice(0, 4);
  const mayHaveChanged = host !== undefined && (isOld(subject, standing) || hasChangedHands(subject));
  const offences = matter.offences.map((offence) => voice.say(`offence.${offence}`));
  const isOpen = isUndecided(subject);
  return [
    ...(isOpen && offences.length > 0
      ? [voice.say('caveat.offences', { offences: voice.list(offences) })]
      : []),
    ...(isOpen ? [voice.say('caveat.presumption')] : []),
    ...(mayHaveChanged ? [voice.say('caveat.changed-hands', { year })] : []),
    voice.say('caveat.reviewed', { date: voice.date(matter.reviewed) }),
  ];
}

function isOld({ clock }: Subject, { event }: Standing): boolean {
  return clock.hasPassed(endOf(latest(event.date), OLD));
}

/** Who looked at the domain found somebody else there. */
function hasChangedHands(subject: Subject): boolean {
  return domainsOf(subject).some(
    ({ fate }) => fate === 're-registered' || fate === 'taken-over-by-rights-holders',
  );
}
