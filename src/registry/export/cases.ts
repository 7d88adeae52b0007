import type { Clock } from '../clock.ts';
import { decidedMeasures, sitesOf } from '../facets.ts';
import type { Case, Registry } from '../registry.ts';
import { standingOf } from '../stage.ts';
import { csvRow } from './cells.ts';
import type { About } from './flagged.ts';

/** A case as a row of a table: machine-readable words of the record, not sentences. */
export function caseRow(registry: Registry, clock: Clock, id: string, matter: Case): string {
  const { flag, stage, ending, event } = standingOf(matter, clock);
  const authorities = matter.events.flatMap(({ authority }) =>
    authority ? (registry.authorities[authority]?.name ?? authority) : [],
  );
  const sources = matter.events.flatMap(({ from }) =>
    from.flatMap((source) => registry.sources[source]?.url ?? []),
  );
  return csvRow([
    id,
    matter.name,
    matter.countries.join(' '),
    stage,
    ending ?? '',
    flag,
    event.date,
    matter.docket ?? '',
    matter.ecli ?? '',
    sitesOf(registry, matter)
      .map((site) => registry.sites[site]?.name ?? site)
      .join('; '),
    matter.hosts.join(' '),
    [...new Set(authorities)].join('; '),
    [...new Set(decidedMeasures(matter))].join(' '),
    matter.reviewed,
    [...new Set(sources)].join(' '),
  ]);
}

export const CASE_COLUMNS = [
  'id',
  'name',
  'countries',
  'stage',
  'ending',
  'flag',
  'date',
  'docket',
  'ecli',
  'sites',
  'domains',
  'authorities',
  'measures-decided',
  'reviewed',
  'sources',
];

/** What stands above the rows, of the same width; the first cell of what is no row begins with `#`. */
export function caseHeading(about: About, count: number): string {
  const rows = [
    ['# Title', 'Pavillon: cases'],
    ['# Version', about.version],
    ['# Date', about.date],
    ['# Licence', about.licence],
    ['# Count', String(count)],
  ].map((cells) => [...cells, ...CASE_COLUMNS.map(() => '')].slice(0, CASE_COLUMNS.length));
  return [...rows, CASE_COLUMNS].map(csvRow).join('');
}

/** The part of the record that these cases need, in the shape of the whole: `registry.json` with fewer cases. */
export function partOf(registry: Registry, ids: string[]): Registry {
  const cases = pick(registry.cases, ids);
  const all = Object.values(cases);
  const hosts = pick(
    registry.hosts,
    all.flatMap((matter) => matter.hosts),
  );
  const sites = pick(
    registry.sites,
    all.flatMap((matter) => sitesOf(registry, matter)),
  );
  const named = new Set(textsIn([cases, sites]));
  const of = <Item>(map: Record<string, Item>) =>
    pick(
      map,
      Object.keys(map).filter((id) => named.has(id)),
    );
  return {
    ...registry,
    sources: of(registry.sources),
    authorities: of(registry.authorities),
    organisations: of(registry.organisations),
    sites,
    cases,
    hosts: Object.fromEntries(
      Object.entries(hosts).map(([host, listing]) => [
        host,
        { ...listing, cases: listing.cases.filter((id) => Object.hasOwn(cases, id)) },
      ]),
    ),
    withdrawn: {},
  };
}

function pick<Item>(map: Record<string, Item>, ids: string[]): Record<string, Item> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const item = Object.hasOwn(map, id) ? map[id] : undefined;
      return item === undefined ? [] : [[id, item]];
    }),
  );
}

/** Every text in a value, ids among them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
