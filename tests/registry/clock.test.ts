import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import { anyDate, anyDay, daysAfter } from './dates.ts';

describe('the clock', () => {
  it('lets a date pass only when all that it can mean lies behind', () => {
    expect(clockAt('2015-01-31').hasPassed('2015-01~')).toBe(false);
    expect(clockAt('2015-02-01').hasPassed('2015-01~')).toBe(true);
    expect(clockAt('2014-12-31').hasPassed('2014')).toBe(false);
    expect(clockAt('2014-11-28').hasPassed('2014-11-28')).toBe(false);
    expect(clockAt('2014-11-29').hasPassed('2014-11-28')).toBe(true);
  });

  it('knows of no change while nothing was asked, or all has passed', () => {
    const clock = clockAt('2026-11-21');
    expect(clock.nextChange()).toBeNull();
    clock.hasPassed('2015-01~');
    expect(clock.nextChange()).toBeNull();
  });

  it('remembers the nearest day on which an answer turns', () => {
    const clock = clockAt('2014-06-01');
    for (const date of ['2016-02-29', '2015-02', '2013', '2020']) clock.hasPassed(date);
    expect(clock.nextChange()).toBe('2015-03-01');
  });

  it('gives the same answers until the day of the next change, and another one on it', () => {
    fc.assert(
      fc.property(anyDay(), fc.array(anyDate(), { maxLength: 6 }), fc.nat(20_000), (today, dates, wait) => {
        const clock = clockAt(today);
        const answers = dates.map(clock.hasPassed);
        const change = clock.nextChange();
        const later = daysAfter(today, wait);
        const isBefore = change === null || later < change;
        if (isBefore) expect(dates.map(clockAt(later).hasPassed)).toEqual(answers);
        if (change === null) return;
        expect(change > today).toBe(true);
        expect(dates.map(clockAt(daysAfter(change, -1)).hasPassed)).toEqual(answers);
        expect(dates.map(clockAt(change).hasPassed)).not.toEqual(answers);
      }),
    );
  });
});
