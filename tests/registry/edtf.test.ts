import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliest, latest, parseEdtf } from '../../src/registry/edtf.ts';
import { anyDate } from './dates.ts';

describe('a date of the record', () => {
  it.each([
    ['2019', { year: 2019, approximate: false }],
    ['2019-04', { year: 2019, month: 4, approximate: false }],
    ['2013-11-28', { year: 2013, month: 11, day: 28, approximate: false }],
    ['2012~', { year: 2012, approximate: true }],
    ['2016-05-26~', { year: 2016, month: 5, day: 26, approximate: true }],
  ])('reads %s with as much as is known', (text, date) => {
    expect(parseEdtf(text)).toEqual(date);
  });

  it.each([
    '',
    '19',
    '2019-4',
    '2019-00',
    '2019-13',
    '2019-04-00',
    '2019-04-31',
    '28-11-2013',
    '2013/11/28',
    '~2013',
    '2013~~',
    ' 2013',
    '2013\n',
    '2013-11-28T10:00',
    'jeudi',
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it.each(['2016-02-29', '2000-02-29', '2024-02-29~'])('knows the leap day %s', (text) => {
    expect(parseEdtf(text)).not.toBeNull();
  });

  it.each(['2015-02-29', '1900-02-29', '2100-02-29'])('knows that %s was never', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });
});

describe('the days that a date can mean', () => {
  it.each([
    ['2013-11-28', '2013-11-28', '2013-11-28'],
    ['2013-11', '2013-11-01', '2013-11-30'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015-02', '2015-02-01', '2015-02-28'],
    ['2015-01~', '2015-01-01', '2015-01-31'],
    ['2012~', '2012-01-01', '2012-12-31'],
  ])('%s runs from %s to %s', (text, first, last) => {
    expect([earliest(text), latest(text)]).toEqual([first, last]);
  });

  it('never end before they begin', () => {
    fc.assert(fc.property(anyDate(), (text) => earliest(text) <= latest(text)));
  });

  it('lie within the date as written', () => {
    fc.assert(
      fc.property(anyDate(), (text) => {
        const written = text.replace('~', '');
        return earliest(text).startsWith(written) && latest(text).startsWith(written);
      }),
    );
  });

  it('are days of the calendar', () => {
    fc.assert(
      fc.property(anyDate(), (text) => {
        for (const day of [earliest(text), latest(text)]) {
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        }
      }),
    );
  });

  it('are refused for what is no date', () => {
    expect(() => earliest('soon')).toThrow('soon');
    expect(() => latest('2015-02-29')).toThrow('2015-02-29');
  });
});
