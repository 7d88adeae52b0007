import { earliest } from './edtf.ts';
import { type Case, type Compiled, type Listing, REGISTRY_FORMAT, type Registry } from './registry.ts';
import type { Seeds } from './seeds/seeds.ts';

/** Joins sound seeds into the registry that ships, and turns sites -> domains into host -> site and cases. */
export function compile(seeds: Seeds): Registry {
  const cases = mapValues(seeds.cases, withoutTokens);
  return {
    format: REGISTRY_FORMAT,
    date: Object.values(seeds.cases).reduce(
      (newest, { reviewed }) => (reviewed > newest ? reviewed : newest),
      '',
    ),
    sources: seeds.sources,
    authorities: seeds.authorities,
    organisations: seeds.organisations,
    sites: mapValues(seeds.sites, withoutTokens),
    cases,
    hosts: hostsOf(seeds, cases),
    offers: mapValues(seeds.offers, withoutTokens),
    withdrawn: Object.fromEntries(seeds.withdrawn.map(({ id, ...tombstone }) => [id, tombstone])),
  };
}

/** Only a domain that some case concerns is flagged; one that a site merely has had is not. */
function hostsOf(seeds: Seeds, cases: Record<string, Case>): Record<string, Listing> {
  const oldestFirst = Object.entries(cases).sort(([, a], [, b]) => start(a).localeCompare(start(b)));
  const hosts: Record<string, Listing> = {};
  for (const [site, { domains }] of Object.entries(seeds.sites)) {
    for (const { host, scope } of domains) {
      const about = oldestFirst.filter(([, matter]) => matter.hosts.includes(host)).map(([id]) => id);
      if (about.length > 0) hosts[host] = { site, scope, cases: about };
    }
  }
  return Object.fromEntries(Object.entries(hosts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function start(matter: Case): string {
  return matter.events.map(({ date }) => earliest(date)).reduce((a, b) => (a < b ? a : b));
}

function withoutTokens<Seed>(seed: Seed): Compiled<Seed>;
function withoutTokens(seed: unknown): unknown {
  if (Array.isArray(seed)) return seed.map((item) => withoutTokens(item));
  if (typeof seed !== 'object' || seed === null) return seed;
  return mapEntries(seed, (field, value) =>
    field === 'from' && Array.isArray(value)
      ? [...new Set(value.map(({ source }: { source: string }) => source))]
      : withoutTokens(value),
  );
}

function mapEntries(
  record: object,
  change: (field: string, value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([field, value]) => [field, change(field, value)]));
}

function mapValues<From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}
