import MiniSearch from 'minisearch';
import { type HostProblem, type HostReading, readHost } from './hostname.ts';
import { findListing } from './match.ts';
import type { Registry } from './registry.ts';

/** Something in the record that a search found. */
export type Hit =
  | {
      kind: 'site';
      id: string /** The listed domain that was asked for, or the site's first. */;
      domain: string;
    }
  | { kind: 'case'; id: string };

/** What the record has to say to what somebody typed. Nothing here ever means "safe". */
export interface Answer {
  /** A host was asked for, and the record holds nothing on it. */
  notListed?: string;
  /** It was meant as a host and is none. */
  problem?: HostProblem;
  hits: Hit[];
}

export type LookUp = (query: string) => Answer;

interface Entry {
  id: string;
  hit: Hit;
  name: string;
  others: string;
  about: string;
}

const LIMIT = 12;

/** Builds the search over a registry: names, aliases, press misspellings, hosts, courts, dockets, years. */
export function searchIn(registry: Registry): LookUp {
  const index = indexOf(registry);
  return (query) => {
    const reading = readHost(query);
    const match = 'host' in reading ? findListing(registry.hosts, reading.host) : null;
    const exact: Hit[] = match ? [{ kind: 'site', id: match.listing.site, domain: match.domain }] : [];
    const asWritten = index.search(query, { fuzzy: false });
    // Errors are forgiven where nothing stands as written; it also costs more.
    const results = asWritten.length > 0 ? asWritten : index.search(query);
    const found = results.map(({ hit }) => hit as Hit); // stored by this index
    const others = found.filter((hit) => !match || hit.kind === 'case' || hit.id !== match.listing.site);
    const hits = [...exact, ...others].slice(0, LIMIT);
    if ('host' in reading) return match ? { hits } : { notListed: reading.host, hits };
    if (isPlainAddress(query, reading)) return { problem: reading.problem, hits: [] };
    const isMeantAsHost = hits.length === 0 || /:\/\/|@/.test(query);
    return isMeantAsHost && reading.problem !== 'empty' ? { problem: reading.problem, hits } : { hits };
  };
}

/** To browsers `11/60013` is an address too; to people it is a docket number. */
function isPlainAddress(query: string, reading: HostReading): boolean {
  return 'problem' in reading && reading.problem === 'ip-address' && /\d+(\.\d+){3}|\[/.test(query);
}

/** What can be searched. */
export type Index = MiniSearch<Entry>;

function emptyIndex(): Index {
  return new MiniSearch<Entry>({
    fields: ['name', 'others', 'about'],
    storeFields: ['hit'],
    processTerm: fold,
    searchOptions: {
      // One letter begins too many names to mean any.
      prefix: (term) => term.length > 1,
      fuzzy: forgiveness,
      combineWith: 'AND',
      boost: { name: 4, others: 3 },
      processTerm: fold,
    },
  });
}

function indexOf(registry: Registry): Index {
  const index = emptyIndex();
  index.addAll([...siteEntries(registry), ...caseEntries(registry)]);
  return index;
}

/** The same index, made in parts: a page with thousands of cases can be used meanwhile. */
export async function indexInParts(registry: Registry): Promise<Index> {
  const index = emptyIndex();
  await index.addAllAsync([...siteEntries(registry), ...caseEntries(registry)], { chunkSize: 100 });
  return index;
}

/** Every case that a query is about, the best first: those found themselves, and those of the sites found. */
export function casesMatching(registry: Registry, index: Index): (query: string) => string[] {
  const casesOf = new Map<string, string[]>();
  for (const { site, cases } of Object.values(registry.hosts)) {
    casesOf.set(site, [...new Set([...(casesOf.get(site) ?? []), ...cases])]);
  }
  return (query) => {
    const reading = readHost(query);
    if (query.length > QUERY_LIMIT || isPlainAddress(query, reading)) return [];
    const match = 'host' in reading ? findListing(registry.hosts, reading.host) : null;
    const asWritten = index.search(query, { fuzzy: false });
    const results = asWritten.length > 0 ? asWritten : index.search(query);
    const hits = results.map(({ hit }) => hit as Hit); // stored by this index
    const found = hits.flatMap((hit) => (hit.kind === 'case' ? [hit.id] : (casesOf.get(hit.id) ?? [])));
    return [...new Set([...(match?.listing.cases ?? []), ...found])];
  };
}

/** More is no query that a person wrote; to search for it would take long. */
const QUERY_LIMIT = 300;

function siteEntries({ sites, hosts }: Registry): Entry[] {
  return Object.entries(sites).flatMap(([id, { name, aliases, misspellings, domains }]) => {
    const first = domains.find(({ host }) => Object.hasOwn(hosts, host));
    if (!first) return [];
    return {
      id: `site ${id}`,
      hit: { kind: 'site', id, domain: first.host },
      name,
      others: [...aliases, ...misspellings, ...domains.map(({ host }) => host)].join(' '),
      about: '',
    };
  });
}

function caseEntries({ cases, authorities }: Registry): Entry[] {
  return Object.entries(cases).map(([id, { name, aliases, docket, ecli, events }]) => ({
    id: `case ${id}`,
    hit: { kind: 'case', id },
    name,
    others: aliases.join(' '),
    about: [
      docket,
      ecli,
      ...events.map((event) => event.docket),
      ...new Set(events.map(({ date }) => date.slice(0, 4))),
      ...new Set(events.map(({ authority }) => authority && authorities[authority]?.name)),
    ]
      .filter(Boolean)
      .join(' '),
  }));
}

/** A typing error in a name is forgiven; one in a year or a docket number would be another case. */
function forgiveness(term: string): number | false {
  return /\d/.test(term) || term.length < 4 ? false : 0.2;
}

/** Case and accents make no difference to what is looked for. */
function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
