import { describe, expect, it } from 'vitest';
import { CASE, findingsWith, SITE } from '../seeds/sound-seeds.ts';

describe('a date in the record', () => {
  it.each([
    [CASE, 'events.1.date', '2026-11-22'],
    [CASE, 'events.1.date', '2027~'],
    [CASE, 'reviewed', '2026-12-01'],
    [CASE, 'penalties.0.steps.1.date', '2027-01'],
    [CASE, 'penalties.0.steps.1.start', '2027'],
    [CASE, 'figures.0.at', '2030'],
    [SITE, 'domains.0.since', '2027'],
    [SITE, 'domains.0.looked', '2026-11-22'],
    ['sources/press.yaml', 'daily-2013.published', '2027-01-01'],
    ['sources/press.yaml', 'daily-2013.accessed', '2026-11-22'],
    ['withdrawn.yaml', '0.date', '2027-01-01'],
  ])('%s > %s does not lie in the future', (file, field, value) => {
    expect(findingsWith({ [file]: { [field]: value } })).toEqual([
      { file, field, value, remedy: 'lies after today, 2026-11-21; only what has happened goes in' },
    ]);
  });

  it.each(['2026-11-21', '2026-11', '2026', '2026~'])(
    'may be today, or a time that has begun: %s',
    (date) => {
      expect(findingsWith({ [CASE]: { 'events.1.date': date, 'penalties.0.steps.1.date': date } })).toEqual(
        [],
      );
    },
  );

  it('may lie ahead where an order ends', () => {
    expect(findingsWith({ [CASE]: { 'penalties.0.steps.1.until': '2031-01-01' } })).toEqual([]);
  });

  it.each(['judgment-due', 'trial-due'])('may lie ahead where it was announced: %s', (type) => {
    const announced = { date: '2027-01-15', type, authority: 'court', from: ['daily-2013'] };
    expect(findingsWith({ [CASE]: { 'events.2': announced } })).toEqual([]);
  });
});

describe('the order of time', () => {
  it('is kept by events', () => {
    expect(findingsWith({ [CASE]: { 'events.0.date': '2014-01' } })).toEqual([
      {
        file: CASE,
        field: 'events.1.date',
        value: '2013-11-28',
        remedy: 'stands after 2014-01; put them in order',
      },
    ]);
  });

  it('is kept by the steps of a penalty', () => {
    expect(findingsWith({ [CASE]: { 'penalties.0.steps.0.date': '2014' } })).toEqual([
      {
        file: CASE,
        field: 'penalties.0.steps.1.date',
        value: '2013-11-28',
        remedy: 'stands after 2014; put them in order',
      },
    ]);
  });

  it('is not doubted where two dates can mean the same time', () => {
    expect(
      findingsWith({ [CASE]: { 'events.0.date': '2013', 'penalties.0.steps.0.date': '2013-11' } }),
    ).toEqual([]);
  });

  it('lets nothing end before it began: a measure', () => {
    const changes = { 'penalties.0.steps.1.start': '2014-01', 'penalties.0.steps.1.until': '2013-12-31' };
    expect(findingsWith({ [CASE]: changes })).toEqual([
      {
        file: CASE,
        field: 'penalties.0.steps.1.until',
        value: '2013-12-31',
        remedy: 'ends before its start, 2014-01',
      },
    ]);
  });

  it('lets nothing end before it began: a site’s use of a domain', () => {
    expect(findingsWith({ [SITE]: { 'domains.1.until': '2011-12' } })).toEqual([
      { file: SITE, field: 'domains.1.until', value: '2011-12', remedy: expect.stringContaining('2012') },
    ]);
  });
});
