import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import type { CaseEvent } from '../../src/registry/registry.ts';
import { type Standing, standingOf } from '../../src/registry/stage.ts';
import { EVENT_TYPES, type EventType } from '../../src/registry/vocabulary/events.ts';
import { anyDate, anyDay } from './dates.ts';
import { anyCourse } from './events.ts';
import { event, matter } from './fixtures.ts';

const ENDINGS: EventType[] = ['acquittal', 'dismissal', 'refusal', 'return', 'lifting', 'settlement'];
const COURTS_SPEAK: EventType[] = ['judgment', 'appeal', 'cassation', 'acquittal'];
const LAST_DAY = '2099-12-31';

function standing(events: CaseEvent[], today = '2026-11-21'): Standing {
  return standingOf(matter(events), clockAt(today));
}

describe('whatever the course of a case', () => {
  it('it is never judged where no court gave a judgment', () => {
    const others = EVENT_TYPES.filter((type) => !COURTS_SPEAK.includes(type));
    fc.assert(
      fc.property(anyCourse(others), (events) => {
        const { stage, ending } = standing(events);
        if (!ending) expect(['judged', 'appealed', 'final']).not.toContain(stage);
      }),
      { examples: [[[event('refusal', '2015-01-01'), event('blocking-order', '2016-01-01')]]] },
    );
  });

  it('it never stands higher than its highest event', () => {
    fc.assert(
      fc.property(anyCourse(), (events) => {
        const { stage } = standing(events);
        const has = (...types: EventType[]) => events.some(({ type }) => types.includes(type));
        if (stage === 'appealed') expect(has('appeal')).toBe(true);
        if (stage === 'final') expect(has('cassation')).toBe(true);
        if (stage === 'tried') expect(has('trial', 'judgment-due')).toBe(true);
      }),
    );
  });

  it('an ending that comes last leads', () => {
    fc.assert(
      fc.property(anyCourse(), fc.constantFrom(...ENDINGS), (events, type) => {
        const last = event(type, LAST_DAY);
        const found = standing([...events, last]);
        expect(found.ending).toBeDefined();
        expect(found.event).toEqual(last);
        expect(['cleared', 'ended']).toContain(found.flag);
      }),
    );
  });

  it('an acquittal that comes last clears', () => {
    fc.assert(
      fc.property(anyCourse(), (events) => {
        expect(standing([...events, event('acquittal', LAST_DAY)])).toMatchObject({
          ending: 'acquitted',
          flag: 'cleared',
        });
      }),
    );
  });

  it('a conviction that comes last stands', () => {
    fc.assert(
      fc.property(anyCourse(), (events) => {
        const last = event('judgment', LAST_DAY, { outcome: 'convicted' });
        const found = standing([...events, last]);
        expect(found.event).toEqual(last);
        expect(found.ending).toBeUndefined();
        expect(found.flag).toBe('standing');
      }),
    );
  });

  it('an appeal that is refused last changes neither ending nor flag', () => {
    const decided = ['judgment', 'blocking-order', 'acquittal', 'dismissal'] as const;
    fc.assert(
      fc.property(anyCourse(), fc.constantFrom(...decided), (events, type) => {
        const before = standing([...events, event(type, '2098-01-01')]);
        const refused = event('appeal', LAST_DAY, { outcome: 'refused' });
        const found = standing([...events, event(type, '2098-01-01'), refused]);
        expect([found.ending, found.flag]).toEqual([before.ending, before.flag]);
      }),
    );
  });

  it('overturning an acquittal re-opens the case', () => {
    fc.assert(
      fc.property(anyCourse(), (events) => {
        const overturned = event('appeal', LAST_DAY, { outcome: 'overturned' });
        const found = standing([...events, event('acquittal', '2098-01-01'), overturned]);
        expect(found.ending).toBeUndefined();
        expect(found.event).toEqual(overturned);
      }),
    );
  });

  it('the order in which the record lists events of different days makes no difference', () => {
    fc.assert(
      fc.property(anyCourse(), fc.infiniteStream(fc.nat(100)), (events, keys) => {
        const once = [...new Map(events.map((one) => [one.date, one])).values()];
        const shuffled = once
          .map((one) => ({ one, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key);
        expect(standing(shuffled.map(({ one }) => one))).toEqual(standing(once));
      }),
    );
  });

  it('it leads with one of its own events', () => {
    fc.assert(
      fc.property(anyCourse(), anyDay(), (events, today) => events.includes(standing(events, today).event)),
    );
  });

  it('the clock knows the day on which it falls silent', () => {
    fc.assert(
      fc.property(anyDate(), anyDay(), (date, today) => {
        const clock = clockAt(today);
        const { ending } = standingOf(matter([event('search', date)]), clock);
        const change = clock.nextChange();
        expect(change === null).toBe(ending === 'silent');
        if (change) expect(standing([event('search', date)], change).ending).toBe('silent');
      }),
    );
  });
});
