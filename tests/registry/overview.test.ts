import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import { rowsIn } from '../../src/registry/facets.ts';
import { decisionsPerYear, lifeOfOrders, measuresByCountry } from '../../src/registry/overview.ts';
import type { Case } from '../../src/registry/registry.ts';
import { blockedFor2014, event, matter, penalty, registryOf, step } from './fixtures.ts';

const clock = clockAt('2026-11-21');

function overviewOf(cases: Record<string, Case>) {
  const registry = registryOf(cases);
  const read = rowsIn(registry, clock);
  return { registry, rows: Object.entries(cases).map(([id, one]) => read(id, one)) };
}

describe('decisions per year', () => {
  it('are counted by stage, and only what decides something', () => {
    const { registry, rows } = overviewOf({
      a: matter([
        event('complaint', '2011'),
        event('judgment', '2013-11-28', { outcome: 'convicted' }),
        event('appeal', '2013-12', { outcome: 'upheld' }),
      ]),
      b: matter([event('blocking-order', '2013', { outcome: 'granted' }), event('expiry', '2014')]),
    });
    expect(decisionsPerYear(registry, rows)).toEqual([
      { year: 2013, stage: 'ordered', count: 1 },
      { year: 2013, stage: 'judged', count: 1 },
      { year: 2013, stage: 'appealed', count: 1 },
    ]);
  });

  it('follow the cases that were chosen', () => {
    const { registry, rows } = overviewOf({ a: blockedFor2014(), b: blockedFor2014() });
    expect(decisionsPerYear(registry, rows)).toEqual([{ year: 2013, stage: 'ordered', count: 2 }]);
    expect(decisionsPerYear(registry, rows.slice(1))).toEqual([{ year: 2013, stage: 'ordered', count: 1 }]);
  });
});

describe('measures by country', () => {
  it('count a case once a measure and country, without what was only asked for', () => {
    const { registry, rows } = overviewOf({
      a: matter([event('judgment', '2013')], {
        countries: ['FR', 'BE'],
        penalties: [
          penalty('fine', [step('imposed')]),
          penalty('fine', [step('imposed')]),
          penalty('damages', [step('requested')]),
        ],
      }),
      b: blockedFor2014(),
    });
    // The country with most first, and in it the measure with most.
    expect(measuresByCountry(registry, rows)).toEqual([
      { country: 'FR', measure: 'fine', count: 1 },
      { country: 'FR', measure: 'blocking', count: 1 },
      { country: 'BE', measure: 'fine', count: 1 },
    ]);
  });
});

describe('the life of a blocking order', () => {
  const lifeOf = (one: Case) => {
    const { registry, rows } = overviewOf({ sample: one });
    return lifeOfOrders(registry, rows, clock).map(({ start, end, isOver }) => ({ start, end, isOver }));
  };

  it('runs from its effect to the end of its term', () => {
    expect(lifeOf(blockedFor2014())).toEqual([{ start: '2014-01-01', end: '2015-01-01', isOver: true }]);
  });

  it('has no end where none is known', () => {
    const order = penalty('blocking', [step('imposed', { date: '2020-05-01', authority: 'court' })]);
    const one = matter([event('blocking-order', '2020-05-01', { outcome: 'granted' })], {
      penalties: [order],
    });
    expect(lifeOf(one)).toEqual([{ start: '2020-05-01', end: undefined, isOver: false }]);
  });

  it('ends with the decision that takes it back', () => {
    const order = penalty('blocking', [
      step('imposed', { date: '2020-05-01' }),
      step('overturned', { date: '2021-06' }),
    ]);
    const one = matter([event('blocking-order', '2020-05-01', { outcome: 'granted' })], {
      penalties: [order],
    });
    expect(lifeOf(one)).toEqual([{ start: '2020-05-01', end: '2021-06-01', isOver: true }]);
  });

  it('is not told of a blocking that was only asked for', () => {
    const order = penalty('blocking', [step('requested', { date: '2020-05-01' })]);
    expect(lifeOf(matter([event('complaint', '2020-05-01')], { penalties: [order] }))).toEqual([]);
  });
});
