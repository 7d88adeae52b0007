import type { Clock } from './clock.ts';
import { earliest } from './edtf.ts';
import type { Case, Registry } from './registry.ts';
import { type Ending, type Flag, type Stage, stageOf, standingOf } from './stage.ts';
import type { Status } from './vocabulary/measures.ts';

/** What the cases can be told apart by. */
export const FACETS = ['country', 'year', 'stage', 'measure', 'kind', 'authority'] as const;
export type Facet = (typeof FACETS)[number];

/** Several values of one facet widen the choice, several facets narrow it. */
export type Picked = Record<Facet, string[]>;

/** A case as the list sorts and filters it. */
export interface Row {
  id: string;
  name: string;
  flag: Flag;
  /** The first day that its newest decision can mean, or its leading event's where nothing was decided. */
  day: string;
  /** The same as the record writes it. */
  date: string;
  values: Record<Facet, string[]>;
}

export type State = Stage | Ending;

const DECIDED: readonly Status[] = ['imposed', 'upheld', 'restored', 'reduced', 'increased', 'agreed'];

/** Gives a function that reads one case: many cases can then be read in parts. */
export function rowsIn(registry: Registry, clock: Clock): (id: string, matter: Case) => Row {
  return (id, matter) => {
    const { flag, stage, ending, event } = standingOf(matter, clock);
    const decisions = matter.events.filter((one) => decisionOf(one));
    const { date } = decisions.reduce(
      (a, b) => (earliest(b.date) > earliest(a.date) ? b : a),
      decisions[0] ?? event,
    );
    const years = decisions.length > 0 ? decisions.map((one) => one.date) : [event.date];
    return {
      id,
      name: matter.name,
      flag,
      date,
      day: earliest(date),
      values: {
        country: matter.countries,
        year: unique(years.map((year) => year.slice(0, 4))),
        stage: [ending ?? stage],
        measure: unique(decidedMeasures(matter)),
        kind: unique(sitesOf(registry, matter).flatMap((site) => registry.sites[site]?.kind ?? [])),
        authority: unique(matter.events.flatMap(({ authority }) => authority ?? [])),
      },
    };
  };
}

/** Kinds of measure that somebody decided or agreed to, whatever became of them; not what was risked or requested. */
export function decidedMeasures(matter: Case): string[] {
  return matter.penalties
    .filter(({ steps }) => steps.some(({ status }) => DECIDED.includes(status)))
    .map(({ kind }) => kind);
}

/** The stage to which an event that decides something belongs; nothing for any other event. */
export function decisionOf(event: Case['events'][number]): Stage | undefined {
  const stage = stageOf(event);
  return stage && ['ordered', 'judged', 'appealed', 'final'].includes(stage) ? stage : undefined;
}

/** Ids of the sites that a case concerns, by their domains or by name. */
export function sitesOf({ hosts }: Registry, matter: Case): string[] {
  return unique([...matter.hosts.flatMap((host) => hosts[host]?.site ?? []), ...matter.sites]);
}

export interface Choice {
  rows: Row[];
  /** For each facet, how many cases each value would leave while the other facets stay as they are. */
  counts: Record<Facet, Map<string, number>>;
}

/** Rows keep the order in which they are given. Runs at each letter that is typed: nothing is made anew a row. */
export function choose(rows: readonly Row[], picked: Picked): Choice {
  const active = FACETS.filter((facet) => picked[facet].length > 0);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Choice['counts']; // one a facet
  const chosen: Row[] = [];
  for (const row of rows) {
    let failing: Facet | undefined;
    let fails = 0;
    for (const facet of active) {
      if (row.values[facet].some((value) => picked[facet].includes(value))) continue;
      failing = facet;
      fails += 1;
    }
    if (fails === 0) chosen.push(row);
    if (fails === 1 && failing) tally(counts[failing], row.values[failing]);
    if (fails === 0) for (const facet of FACETS) tally(counts[facet], row.values[facet]);
  }
  // What is picked stays in sight, so that it can be taken back.
  for (const facet of FACETS) {
    for (const value of picked[facet]) if (!counts[facet].has(value)) counts[facet].set(value, 0);
  }
  return { rows: chosen, counts };
}

function tally(counts: Map<string, number>, values: string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

export const ORDERS = ['newest', 'oldest', 'name', 'country'] as const;
export type Order = (typeof ORDERS)[number];

/** `compare` compares texts as the reader's language does; `countryName` words a country code. */
export function sortRows(
  rows: readonly Row[],
  order: Order,
  compare: (a: string, b: string) => number,
  countryName: (code: string) => string,
): Row[] {
  const byName = (a: Row, b: Row) => compare(a.name, b.name);
  const byDay = (a: Row, b: Row) => (a.day < b.day ? -1 : a.day > b.day ? 1 : byName(a, b));
  if (order === 'oldest') return rows.toSorted(byDay);
  if (order === 'newest') return rows.toSorted((a, b) => byDay(b, a));
  if (order === 'name') return rows.toSorted(byName);
  const names = new Map(
    rows.map(({ values }) => values.country[0] ?? '').map((code) => [code, countryName(code)]),
  );
  const nameOf = ({ values }: Row) => names.get(values.country[0] ?? '') ?? '';
  return rows.toSorted((a, b) => compare(nameOf(a), nameOf(b)) || byDay(b, a));
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
