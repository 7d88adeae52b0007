import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import { choose, FACETS, type Picked, type Row, rowsIn, sortRows } from '../../src/registry/facets.ts';
import { event, matter, penalty, registryOf, step } from './fixtures.ts';
import { record } from './real-record.ts';

const clock = clockAt('2026-11-21');
const read = rowsIn(record, clock);
const rows = Object.entries(record.cases).map(([id, one]) => read(id, one));

const NONE: Picked = { country: [], year: [], stage: [], measure: [], kind: [], authority: [] };

function rowOf(one: Parameters<typeof registryOf>[0][string]): Row {
  return rowsIn(registryOf({ sample: one }), clock)('sample', one);
}

describe('a row of the list', () => {
  it('carries the newest decision, not the newest event', () => {
    const { date, day, values } = rowOf(
      matter([
        event('judgment', '2013-11', { outcome: 'granted', authority: 'court' }),
        event('appeal', '2016-03-15', { outcome: 'upheld', authority: 'upper-court' }),
        event('announcement', '2020-01-01'),
      ]),
    );
    expect({ date, day }).toEqual({ date: '2016-03-15', day: '2016-03-15' });
    expect(values.year).toEqual(['2013', '2016']);
    expect(values.authority).toEqual(['court', 'upper-court']);
  });

  it('falls back on the leading event where nothing was decided', () => {
    const { date, values } = rowOf(matter([event('investigation', '2025-04')]));
    expect(date).toBe('2025-04');
    expect(values).toMatchObject({ year: ['2025'], stage: ['investigated'], kind: ['streaming'] });
  });

  it('counts measures that were decided, never those risked or requested only', () => {
    const { values } = rowOf(
      matter([event('trial', '2019-11-13')], {
        penalties: [
          penalty('imprisonment', [step('risked')]),
          penalty('fine', [step('requested')]),
          penalty('costs', [step('requested'), step('imposed'), step('overturned')]),
        ],
      }),
    );
    expect(values.measure).toEqual(['costs']);
  });

  it('names the ending rather than the stage before it', () => {
    const allostreaming = rows.find(({ id }) => id === 'fr-2013-allostreaming');
    expect(allostreaming?.values.stage).toEqual(['expired']);
    expect(allostreaming?.flag).toBe('ended');
  });
});

describe('facets', () => {
  it.each(FACETS)('filter by %s exactly', (facet) => {
    const { counts } = choose(rows, NONE);
    expect(counts[facet].size).toBeGreaterThan(1);
    for (const [value, count] of counts[facet]) {
      const chosen = choose(rows, { ...NONE, [facet]: [value] }).rows;
      expect(chosen).toHaveLength(count);
      expect(chosen.every(({ values }) => values[facet].includes(value))).toBe(true);
    }
  });

  it('widen by several values of one, and narrow by several facets', () => {
    const french = choose(rows, { ...NONE, country: ['FR'] }).rows.length;
    const both = choose(rows, { ...NONE, country: ['FR', 'GB'] }).rows.length;
    const blocked = choose(rows, { ...NONE, country: ['FR', 'GB'], measure: ['blocking'] }).rows.length;
    expect(both).toBeGreaterThan(french);
    expect(blocked).toBeLessThan(both);
    expect(blocked).toBeGreaterThan(0);
  });

  it('count what each further choice would leave, whatever is chosen', () => {
    const values = FACETS.map((facet) => [...choose(rows, NONE).counts[facet].keys()]);
    const anyPicked = fc
      .tuple(...values.map((some) => fc.subarray(some, { maxLength: 3 })))
      .map((picked) => Object.fromEntries(FACETS.map((facet, at) => [facet, picked[at] ?? []])) as Picked); // one a facet
    fc.assert(
      fc.property(anyPicked, (picked) => {
        const { counts } = choose(rows, picked);
        for (const facet of FACETS) {
          for (const [value, count] of counts[facet]) {
            expect(choose(rows, { ...picked, [facet]: [value] }).rows).toHaveLength(count);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keep what is picked in sight, even where it leaves nothing', () => {
    expect(choose(rows, { ...NONE, country: ['ZZ'] }).counts.country.get('ZZ')).toBe(0);
  });
});

describe('the order of the list', () => {
  const compare = new Intl.Collator('en').compare;
  const nameOf = (code: string) => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
  const sorted = (order: Parameters<typeof sortRows>[1]) => sortRows(rows, order, compare, nameOf);

  it('is by the newest decision, or the oldest', () => {
    const days = sorted('newest').map(({ day }) => day);
    expect(days).toEqual(days.toSorted().reverse());
    expect(sorted('oldest').map(({ day }) => day)).toEqual(days.toReversed());
  });

  it('is by name, or by the name of the country as the reader says it', () => {
    const names = sorted('name').map(({ name }) => name);
    expect(names).toEqual(names.toSorted(compare));
    const countries = sorted('country').map(({ values }) => nameOf(values.country[0] ?? ''));
    expect(countries).toEqual(countries.toSorted(compare));
  });
});
