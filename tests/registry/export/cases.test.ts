import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../src/registry/clock.ts';
import { registrySchema } from '../../../src/registry/compiled.ts';
import { CASE_COLUMNS, caseHeading, caseRow, partOf } from '../../../src/registry/export/cases.ts';
import { event, matter, registryOf } from '../fixtures.ts';
import { caseOf, record } from '../real-record.ts';
import { listOf } from './lists.ts';
import { parseCsv } from './parsers.ts';

const clock = clockAt('2026-11-21');

describe('a table of cases', () => {
  it('has one row a case, below a heading that says what it is', () => {
    const ids = ['fr-2013-allostreaming', 'be-2010-top-site'];
    const text =
      caseHeading(listOf([]), ids.length) + ids.map((id) => caseRow(record, clock, id, caseOf(id))).join('');
    const rows = parseCsv(text);
    expect(rows.every((row) => row.length === CASE_COLUMNS.length)).toBe(true);
    const [head, ...cases] = rows.filter(([first]) => !first?.startsWith('#'));
    expect(head).toEqual(CASE_COLUMNS);
    const [allostreaming, topSite] = cases.map((cells) =>
      Object.fromEntries(cells.map((cell, at) => [CASE_COLUMNS[at], cell])),
    );
    expect(allostreaming).toMatchObject({ stage: 'final', ending: 'expired', docket: 'RG 11/60013' });
    expect(allostreaming?.domains?.split(' ')).toHaveLength(16);
    expect(topSite).toMatchObject({ id: 'be-2010-top-site', domains: '' });
  });

  it('never begins a cell like a formula', () => {
    const one = matter([event('trial', '2020')], { name: '=HYPERLINK("x")' });
    expect(parseCsv(caseRow(registryOf({ a: one }), clock, 'a', one))[0]?.[1]).toBe(`'=HYPERLINK("x")`);
  });
});

describe('a part of the record', () => {
  it('is a record of its own, with all that its cases cite and nothing of others', () => {
    const part = partOf(record, ['fr-2013-allostreaming']);
    expect(registrySchema.safeParse(part).error).toBeUndefined();
    expect(Object.keys(part.cases)).toEqual(['fr-2013-allostreaming']);
    expect(Object.keys(part.hosts)).toHaveLength(16);
    const cited = part.cases['fr-2013-allostreaming']?.events.flatMap(({ from }) => from) ?? [];
    expect(cited.filter((id) => !Object.hasOwn(part.sources, id))).toEqual([]);
    expect(Object.keys(part.sources).length).toBeLessThan(Object.keys(record.sources).length / 2);
    expect(Object.values(part.hosts).flatMap(({ cases }) => cases)).toEqual(
      Array.from({ length: 16 }, () => 'fr-2013-allostreaming'),
    );
  });
});
