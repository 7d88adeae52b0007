import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, parseDuration } from '../../src/registry/duration.ts';
import { earliest, latest, parseEdtf } from '../../src/registry/edtf.ts';
import { anyDate, daysAfter } from './dates.ts';

describe('a duration of the record', () => {
  it.each([
    ['P12M', { years: 0, months: 12, days: 0, hours: 0 }],
    ['P7Y', { years: 7, months: 0, days: 0, hours: 0 }],
    ['P1Y6M', { years: 1, months: 6, days: 0, hours: 0 }],
    ['P15D', { years: 0, months: 0, days: 15, hours: 0 }],
    ['PT160H', { years: 0, months: 0, days: 0, hours: 160 }],
  ])('reads %s', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  it.each(['', 'P', 'PT', 'P0M', '12M', 'P12', 'P-1Y', 'P1,5Y', 'P2W', 'p12m', 'P6M1Y', 'P12M '])(
    'refuses %j',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );
});

describe('the end of a term', () => {
  it.each([
    ['2013-11-28', 'P12M', '2014-11-28'],
    ['2013-11-28', 'P15D', '2013-12-13'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2023-01-31', 'P1M', '2023-02-28'],
    ['2016-02-29', 'P1Y', '2017-02-28'],
    ['2013-10-31', 'P1Y6M', '2015-04-30'],
    ['2013-12-31', 'P1M1D', '2014-02-01'],
  ])('a day stays a day: %s and %s end on %s', (start, duration, end) => {
    expect(endOf(start, duration)).toBe(end);
  });

  it.each([
    ['2014-01~', 'P12M', '2015-01~'],
    ['2014-01', 'P12M', '2015-01'],
    ['2014-12', 'P1M', '2015-01'],
    ['2014', 'P1Y', '2015'],
    ['2014', 'P18M', '2016'],
    ['2014~', 'P2Y', '2016~'],
  ])('is no more certain than its start: %s and %s end in %s', (start, duration, end) => {
    expect(endOf(start, duration)).toBe(end);
  });

  it('is a date of the record', () => {
    fc.assert(fc.property(anyDate(), anyTerm(), (start, { text }) => parseEdtf(endOf(start, text)) !== null));
  });

  it('is not thought past before the whole term can have run', () => {
    fc.assert(
      fc.property(anyDate(), anyTerm(), (start, { text, days }) => {
        expect(latest(endOf(start, text)) >= daysAfter(earliest(start), days)).toBe(true);
      }),
      { examples: [['2014-01', { text: 'P60D', days: 60 }]] },
    );
  });

  it('is refused for what is no date or no duration', () => {
    expect(() => endOf('soon', 'P12M')).toThrow('soon');
    expect(() => endOf('2014-01', 'a year')).toThrow('a year');
  });
});

/** A term, and the days that it lasts at the very least. */
function anyTerm(): fc.Arbitrary<{ text: string; days: number }> {
  const term = fc.record({ years: fc.nat(20), months: fc.nat(30), days: fc.nat(400) });
  return term
    .filter(({ years, months, days }) => years + months + days > 0)
    .map(({ years, months, days }) => ({
      text: `P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}${days ? `${days}D` : ''}`,
      days: years * 365 + Math.max(0, months * 30 - 2) + days,
    }));
}
