import { stateOf } from '../registry/measure.ts';
import type { CaseEvent } from '../registry/registry.ts';
import { byDate, eventsFor, penaltiesFor, type Standing } from '../registry/stage.ts';
import { type Phase, phasesOf } from './phases.ts';
import { type References, referTo } from './sources.ts';
import { capitalised, organisationName, type Subject, wordAuthority } from './subject.ts';

/** One line of the timeline. */
export interface TimelineEntry {
  phase: Phase;
  /** EDTF, as the record writes it. */
  date: string;
  dateText: string;
  text: string;
  /** Outcome, whom, numbers, docket. */
  details: string[];
  /** What weakens it: worked out, only one party says so. */
  notes: string[];
  sources: number[];
}

/** The events in order, and the end of each order's term where no event tells it. */
export function wordTimeline(subject: Subject, references: References, standing: Standing): TimelineEntry[] {
  const events = eventsFor(subject.matter, subject.host);
  const phases = phasesOf(subject, standing, events);
  const told = events.map((event, index) => wordEvent(subject, references, event, phases[index] ?? 'past'));
  const ends = events.some(({ type }) => type === 'expiry') ? [] : wordEnds(subject, references, standing);
  return [...told, ...ends].toSorted(byDate);
}

function wordEvent(subject: Subject, references: References, event: CaseEvent, phase: Phase): TimelineEntry {
  const { voice } = subject;
  const by = event.by.map((id) => organisationName(subject, id) ?? id);
  const counts = Object.entries(event.counts) as [keyof typeof event.counts, number][]; // keys of the parsed record
  const details = [
    event.outcome && voice.say(`outcome.${event.outcome}`),
    event.whom && voice.say(`role.${event.whom}`),
    ...counts.map(([what, count]) =>
      voice.say('figure.count', { label: voice.say(`figure.${what}`), value: voice.number(count) }),
    ),
    event.docket && voice.say('note.docket', { docket: event.docket }),
    subject.host === undefined &&
      event.hosts.length > 0 &&
      voice.say('note.hosts', { hosts: voice.list(event.hosts) }),
  ];
  const notes = [
    event.inferred && voice.say('note.inferred'),
    event.claimant && voice.say('note.claimant', { claimant: organisationName(subject, event.claimant) }),
  ];
  return {
    phase,
    date: event.date,
    dateText: voice.date(event.date),
    text: capitalised(
      voice.say(`event.${event.type}`, {
        ...wordAuthority(subject, event.authority),
        by: by.length > 0 ? voice.list(by) : undefined,
      }),
    ),
    details: details.filter((detail) => typeof detail === 'string'),
    notes: notes.filter((note) => typeof note === 'string'),
    sources: referTo(references, event.from),
  };
}

/** Orders with the same end share a line. */
function wordEnds(subject: Subject, references: References, { ending }: Standing): TimelineEntry[] {
  const { voice, clock } = subject;
  const ends = new Map<string, string[]>();
  for (const penalty of penaltiesFor(subject.matter, subject.host)) {
    const { status, end, step } = stateOf(penalty, clock);
    if (status === 'expired' && end) ends.set(end.date, [...(ends.get(end.date) ?? []), ...step.from]);
  }
  const newest = [...ends.keys()].toSorted((a, b) => byDate({ date: a }, { date: b })).at(-1);
  return [...ends].map(([date, from]) => ({
    phase: ending === 'expired' && date === newest ? 'current' : 'past',
    date,
    dateText: voice.date(date),
    text: capitalised(voice.say('event.expiry')),
    details: [],
    notes: [voice.say('note.inferred')],
    sources: referTo(references, from),
  }));
}
