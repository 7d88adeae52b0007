import { type HostProblem, type HostReading, readHost } from './hostname.ts';
import { findListing, type Match } from './match.ts';
import type { Registry } from './registry.ts';
import { type CountryName, finderIn, type Hit, type Index, indexOf, isSame } from './search-index.ts';

/** What the record has to say to what somebody typed. Nothing here ever means "safe". */
export interface Answer {
  /** The listed domain that a host belongs to, where a host was asked for. */
  listed?: Match;
  /** A host was asked for, and the record holds nothing on it. */
  notListed?: string;
  /** The host as it was typed mixes alphabets, as imitations do. */
  isMixed?: boolean;
  /** It was meant as a host and is none; or nobody's site, but a name under which all may register. */
  problem?: HostProblem | 'public-suffix';
  hits: Hit[];
}

export type LookUp = (query: string) => Answer;

export interface SearchOptions {
  /** At most so many hits; default 12. */
  limit?: number;
  countryName?: CountryName;
  /** One that is made already; else it is made. */
  index?: Index;
  /** Names such as `co.uk`, as A-labels. */
  suffixes?: ReadonlySet<string>;
}

const LIMIT = 12;

/** Builds the search over a registry, for answers to what somebody types. */
export function searchIn(registry: Registry, options: SearchOptions = {}): LookUp {
  const { limit = LIMIT, suffixes, countryName } = options;
  const find = finderIn(registry, options.index ?? indexOf(registry, countryName));
  return (query) => {
    const reading = readHost(query);
    const match = 'host' in reading ? findListing(registry.hosts, reading.host) : null;
    const exact: Hit[] = match ? [{ kind: 'site', id: match.listing.site, domain: match.domain }] : [];
    const others = find(query, 'host' in reading).filter((hit) => !exact.some((first) => isSame(first, hit)));
    const hits = [...exact, ...others].slice(0, limit);
    if ('host' in reading) {
      if (match) return { listed: match, hits };
      if (suffixes?.has(reading.host)) return { problem: 'public-suffix', hits };
      return { notListed: reading.host, ...(mixesAlphabets(query) && { isMixed: true }), hits };
    }
    if (isPlainAddress(query, reading)) return { problem: reading.problem, hits: [] };
    const isMeantAsHost =
      hits.length === 0 || reading.problem === 'hidden-character' || /:\/\/|@/.test(query);
    return isMeantAsHost && reading.problem !== 'empty' ? { problem: reading.problem, hits } : { hits };
  };
}

/** Every case that a query is about, the best first: those found themselves, and those of the sites found. */
export function casesMatching(registry: Registry, index: Index): (query: string) => string[] {
  const find = finderIn(registry, index);
  const casesOf = new Map<string, string[]>();
  for (const { site, cases } of Object.values(registry.hosts)) {
    casesOf.set(site, [...new Set([...(casesOf.get(site) ?? []), ...cases])]);
  }
  return (query) => {
    const reading = readHost(query);
    if (isPlainAddress(query, reading)) return [];
    const match = 'host' in reading ? findListing(registry.hosts, reading.host) : null;
    const found = find(query, 'host' in reading).flatMap((hit) =>
      hit.kind === 'case' ? [hit.id] : (casesOf.get(hit.id) ?? []),
    );
    return [...new Set([...(match?.listing.cases ?? []), ...found])];
  };
}

/** To browsers `11/60013` is an address too; to people it is a docket number. */
function isPlainAddress(query: string, reading: HostReading): boolean {
  return 'problem' in reading && reading.problem === 'ip-address' && /\d+(\.\d+){3}|:|\[|0x/i.test(query);
}

/** Whether one label is written in Latin letters and in others that resemble them. */
function mixesAlphabets(query: string): boolean {
  const labels = query.split(/[./:@\s]+/);
  const alike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
  return labels.some((label) => alike.test(label) && /\p{Script=Latin}/u.test(label));
}
