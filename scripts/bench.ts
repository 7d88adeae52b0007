import { findListing } from '../src/registry/match.ts';
import type { Registry } from '../src/registry/registry.ts';
import { searchIn } from '../src/registry/search.ts';
import { readRegistry } from './read-seeds.ts';

/** `npm run bench`: what a look-up and a search cost in a register a hundred times as large as today's. */
const CASES = 10_000;
const DOMAINS_EACH = 10;
const SYLLABLES = [
  'ba',
  'cor',
  'di',
  'fen',
  'ga',
  'lo',
  'mi',
  'nu',
  'pra',
  'que',
  'ris',
  'sto',
  'ta',
  'vel',
  'xi',
  'zo',
];
const QUERIES = [
  'x',
  'xs',
  'xst',
  'xstream',
  'xstream codes',
  'bacor',
  'bacordi',
  'tribunal',
  'tribunal 2016',
  '11/60013',
];

const real = await readRegistry();
const large = enlarged(real);
const hosts = Object.keys(large.hosts);
const misses = hosts.map((host) => `www.${host}.example`);

console.log(`register: ${Object.keys(large.cases).length} cases, ${hosts.length} domains`);
const bytes = JSON.stringify(real).length;
console.log(`today's, compiled: ${bytes} bytes, ${each(real.cases)} a case, ${each(real.hosts)} a domain`);
console.log(`look-up of a listed host:   ${perLookUp(hosts.map((host) => `www.${host}`))} µs`);
console.log(`look-up of an unlisted one: ${perLookUp(misses)} µs`);

const started = performance.now();
const lookUp = searchIn(large);
console.log(`search index: built in ${(performance.now() - started).toFixed(0)} ms`);
for (const query of QUERIES) lookUp(query);
const times = Array.from({ length: 50 }, () => QUERIES.map((query) => timed(() => lookUp(query)))).flat();
console.log(
  `search as you type: median ${quantile(times, 0.5)} ms, 95th percentile ${quantile(times, 0.95)} ms`,
);

function each(map: object): number {
  return Math.round(bytes / Object.keys(map).length);
}

function perLookUp(names: string[]): string {
  const elapsed = timed(() => {
    for (const name of names) findListing(large.hosts, name);
  });
  return ((elapsed * 1000) / names.length).toFixed(2);
}

function timed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function quantile(values: number[], part: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
}

/** The real register, and made-up cases with ten domains each in the shape of the real ones. */
function enlarged(registry: Registry): Registry {
  const models = Object.values(registry.cases);
  const grown: Registry = {
    ...registry,
    sites: { ...registry.sites },
    cases: { ...registry.cases },
    hosts: { ...registry.hosts },
  };
  for (let index = 0; index < CASES; index++) {
    const name = nameFor(index);
    const model = models[index % models.length];
    if (!model) continue;
    const names = Array.from({ length: DOMAINS_EACH }, (_, at) => `${name}${at || ''}.example`);
    const id = `xx-2000-${name}`;
    const domains = names.map((host) => ({
      host,
      scope: 'domain' as const,
      fate: 'unknown' as const,
      from: [],
    }));
    grown.sites[name] = { name, kind: 'streaming', aliases: [], misspellings: [], domains };
    grown.cases[id] = { ...model, name: `${name} (${model.name})`, hosts: names };
    for (const host of names) grown.hosts[host] = { site: name, scope: 'domain', cases: [id] };
  }
  return grown;
}

function nameFor(index: number): string {
  let name = '';
  for (let rest = index + 4096; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    name += SYLLABLES[rest % SYLLABLES.length];
  }
  return name;
}
