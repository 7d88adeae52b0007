import fc from 'fast-check';
import type { CaseEvent } from '../../src/registry/registry.ts';
import { EVENT_TYPES, type EventType, type Outcome } from '../../src/registry/vocabulary/events.ts';
import { anyDay } from './dates.ts';
import { event } from './fixtures.ts';

/** The outcomes that make sense of a kind of event; the others have none. */
const OUTCOMES_OF: Partial<Record<EventType, Outcome[]>> = {
  judgment: ['granted', 'granted-in-part', 'refused', 'convicted', 'liable', 'by-consent', 'no-evidence'],
  'blocking-order': ['granted', 'granted-in-part', 'refused'],
  'delisting-order': ['granted', 'granted-in-part', 'refused'],
  'seizure-order': ['granted', 'granted-in-part', 'refused'],
  dismissal: ['no-evidence'],
  appeal: ['upheld', 'upheld-in-part', 'overturned', 'refused', 'convicted', 'liable'],
  cassation: ['upheld', 'upheld-in-part', 'overturned', 'refused'],
};

/** Any event that could stand in the record. */
function anyEvent(types: readonly EventType[] = EVENT_TYPES): fc.Arbitrary<CaseEvent> {
  return fc.constantFrom(...types).chain((type) => {
    const outcomes = [undefined, ...(OUTCOMES_OF[type] ?? [])];
    return fc
      .tuple(anyDay(), fc.constantFrom(...outcomes), fc.constantFrom(undefined, 'court'))
      .map(([date, outcome, authority]) =>
        event(type, date, { ...(outcome && { outcome }), ...(authority && { authority }) }),
      );
  });
}

/** Any course that a case could take. */
export function anyCourse(types: readonly EventType[] = EVENT_TYPES): fc.Arbitrary<CaseEvent[]> {
  return fc.array(anyEvent(types), { minLength: 1, maxLength: 7 });
}
