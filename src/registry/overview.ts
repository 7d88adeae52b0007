import type { Clock } from './clock.ts';
import { earliest } from './edtf.ts';
import { decidedMeasures, decisionOf, type Row } from './facets.ts';
import { stateOf } from './measure.ts';
import type { Registry } from './registry.ts';
import { STAGES, type Stage } from './stage.ts';

/** How many decisions of one kind were given in a year. */
export interface YearCount {
  year: number;
  stage: Stage;
  count: number;
}

/** How many cases of a country have such a measure. */
export interface MeasureCount {
  country: string;
  measure: string;
  count: number;
}

/** A blocking order from its start to its end, as days; without an end it has none that is known. */
export interface OrderLife {
  id: string;
  name: string;
  country: string;
  start: string;
  end?: string;
  isOver: boolean;
}

/** Every decision of the cases, by year and stage; years in order. */
export function decisionsPerYear({ cases }: Registry, rows: readonly Row[]): YearCount[] {
  const counts = new Map<string, YearCount>();
  for (const event of rows.flatMap(({ id }) => cases[id]?.events ?? [])) {
    const stage = decisionOf(event);
    if (stage) tally(counts, { year: Number(event.date.slice(0, 4)), stage, count: 1 });
  }
  return [...counts.values()].toSorted(
    (a, b) => a.year - b.year || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage),
  );
}

/** The country and the measure with most cases first. */
export function measuresByCountry({ cases }: Registry, rows: readonly Row[]): MeasureCount[] {
  const counts = new Map<string, MeasureCount>();
  for (const { id, values } of rows) {
    const matter = cases[id];
    const measures = matter ? new Set(decidedMeasures(matter)) : [];
    for (const country of values.country) {
      for (const measure of measures) tally(counts, { country, measure, count: 1 });
    }
  }
  const all = [...counts.values()];
  const ofCountry = sums(all, ({ country }) => country);
  const ofMeasure = sums(all, ({ measure }) => measure);
  return all.toSorted(
    (a, b) =>
      (ofCountry.get(b.country) ?? 0) - (ofCountry.get(a.country) ?? 0) ||
      a.country.localeCompare(b.country) ||
      (ofMeasure.get(b.measure) ?? 0) - (ofMeasure.get(a.measure) ?? 0) ||
      a.measure.localeCompare(b.measure),
  );
}

/** Blocking orders that were made, one line a case and term; the newest first. */
export function lifeOfOrders({ cases }: Registry, rows: readonly Row[], clock: Clock): OrderLife[] {
  const lives = new Map<string, OrderLife>();
  for (const { id, name, values } of rows) {
    for (const penalty of cases[id]?.penalties.filter(({ kind }) => kind === 'blocking') ?? []) {
      const made = penalty.steps.find(({ status, date, start }) => status === 'imposed' && (start ?? date));
      const begins = made?.start ?? made?.date;
      if (!begins) continue;
      const { status, end, step } = stateOf(penalty, clock);
      const isOver = ['expired', 'overturned', 'lifted'].includes(status);
      // An order that was taken back ended with the decision that says so.
      const ends = end?.date ?? (isOver ? step.date : undefined);
      const life = { id, name, country: values.country[0] ?? '', start: earliest(begins), isOver };
      lives.set(`${id} ${begins} ${ends}`, ends === undefined ? life : { ...life, end: earliest(ends) });
    }
  }
  return [...lives.values()].toSorted(
    (a, b) => b.start.localeCompare(a.start) || a.name.localeCompare(b.name),
  );
}

function tally<One extends { count: number }>(counts: Map<string, One>, one: One): void {
  const { count, ...about } = one;
  const key = Object.values(about).join(' ');
  const known = counts.get(key);
  if (known) known.count += count;
  else counts.set(key, one);
}

function sums<One extends { count: number }>(all: One[], keyOf: (one: One) => string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const one of all) totals.set(keyOf(one), (totals.get(keyOf(one)) ?? 0) + one.count);
  return totals;
}
