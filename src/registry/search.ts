import MiniSearch, { type SearchResult } from 'minisearch';
import { type HostProblem, readHost } from './hostname.ts';
import { findListing, type Match } from './match.ts';
import type { Authority, Registry } from './registry.ts';

/** Something in the record that a search found. `also`: the other spelling of its name that was meant. */
export type Hit =
  | {
      kind: 'site';
      id: string /** The listed domain that was asked for, or the site's first. */;
      domain: string;
      also?: string;
    }
  | { kind: 'case'; id: string; also?: string };

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
  /** The name of a country in the reader's language; without it countries are not found by name. */
  countryName?: (code: string) => string;
  /** Names such as `co.uk`, as A-labels. */
  suffixes?: ReadonlySet<string>;
}

interface Entry {
  id: string;
  hit: Hit;
  name: string;
  others: string;
  about: string;
}

const LIMIT = 12;
/** Nothing in the record is called by a longer name; an address that somebody pastes may be longer. */
const QUERY_LIMIT = 200;

/** Builds the search over a registry: names, aliases, press misspellings, hosts, courts, dockets, years, countries. */
export function searchIn(registry: Registry, options: SearchOptions = {}): LookUp {
  const { limit = LIMIT, suffixes } = options;
  const index = new MiniSearch<Entry>({
    fields: ['name', 'others', 'about'],
    storeFields: ['hit'],
    processTerm: fold,
    searchOptions: {
      // One letter begins too many names to mean any.
      prefix: (term) => term.length > 1,
      combineWith: 'AND',
      boost: { name: 4, others: 3 },
      processTerm: fold,
    },
  });
  index.addAll([...siteEntries(registry), ...caseEntries(registry, options)]);
  const dockets = docketsOf(registry);

  function find(query: string, isHost: boolean): Hit[] {
    if (query.length > QUERY_LIMIT) return [];
    const asWritten = index.search(query, { fuzzy: false });
    // Errors are forgiven where nothing stands as written; it also costs more. Of hosts, few: they are others' names.
    const fuzzy = isHost ? forgiveness(1) : forgiveness(2);
    const results = asWritten.length > 0 ? asWritten : index.search(query, { fuzzy });
    const byName = results.map((result) => asMeant(registry, result));
    const byDocket = dockets(query);
    return [...byDocket, ...byName.filter((hit) => !byDocket.some((found) => isSame(found, hit)))];
  }

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
    // To browsers `11/60013` is an address too; to people it is a docket number.
    const isPlainAddress = reading.problem === 'ip-address' && /\d+(\.\d+){3}|:|\[|0x/i.test(query);
    if (isPlainAddress) return { problem: reading.problem, hits: [] };
    const isMeantAsHost =
      hits.length === 0 || reading.problem === 'hidden-character' || /:\/\/|@/.test(query);
    return isMeantAsHost && reading.problem !== 'empty' ? { problem: reading.problem, hits } : { hits };
  };
}

function isSame(a: Hit, b: Hit): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** A hit, told by what was typed: the domain that it names, the spelling that it follows. */
function asMeant(registry: Registry, { hit, match }: SearchResult): Hit {
  const found = hit as Hit; // stored by this index
  const byOthers = Object.keys(match).filter(
    (term) => match[term]?.includes('others') && !match[term]?.includes('name'),
  );
  const isMeant = (text: string) => termsOf(labelOf(text)).some((term) => byOthers.includes(term));
  const record = found.kind === 'site' ? registry.sites[found.id] : registry.cases[found.id];
  if (!record || byOthers.length === 0) return found;
  const spellings = [...record.aliases, ...('misspellings' in record ? record.misspellings : [])];
  const also = spellings.find(isMeant);
  if (found.kind === 'case') return also === undefined ? found : { ...found, also };
  const domains = registry.sites[found.id]?.domains ?? [];
  const named = domains.find(({ host }) => Object.hasOwn(registry.hosts, host) && isMeant(host));
  if (named) return { ...found, domain: named.host };
  return also === undefined ? found : { ...found, also };
}

/** The part of a host that tells it from others; a name that is no host, whole. */
function labelOf(name: string): string {
  return /^\S+\.\S+$/.test(name) ? (name.split('.').at(-2) ?? name) : name;
}

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

function caseEntries({ cases, authorities }: Registry, { countryName }: SearchOptions): Entry[] {
  return Object.entries(cases).map(([id, { name, aliases, docket, ecli, countries, events }]) => ({
    id: `case ${id}`,
    hit: { kind: 'case', id },
    name,
    others: aliases.join(' '),
    about: [
      docket,
      ecli,
      ...events.map((event) => event.docket),
      ...new Set(events.map(({ date }) => date.slice(0, 4))),
      ...new Set(events.flatMap(({ authority }) => namesOf(authority && authorities[authority]))),
      ...(countryName ? countries.map(countryName) : []),
    ]
      .filter(Boolean)
      .join(' '),
  }));
}

/** A court by its own name, and by what readers of other languages call it. */
function namesOf(authority: Authority | '' | undefined): (string | undefined)[] {
  return authority ? [authority.name, authority.gloss?.en, authority.gloss?.fr] : [];
}

/** Docket numbers and ECLI, however their parts are set apart: `RG 11/60013` is found by `11 60013` and `1160013`. */
function docketsOf({ cases }: Registry): (query: string) => Hit[] {
  const known = Object.entries(cases).flatMap(([id, { docket, ecli, events }]) =>
    [docket, ecli, ...events.map((event) => event.docket)].flatMap((text) =>
      text === undefined ? [] : [{ id, number: compact(text) }],
    ),
  );
  return (query) => {
    const asked = compact(query.replace(/^\s*(n[°ºo]?|nr|no)[\s.:]*(?=\d)/i, ''));
    const digits = asked.replace(/\D/g, '').length;
    // Five digits are a number of its own; fewer are, with the letters before them and from the start.
    const isIn = (number: string) =>
      digits > 4 ? number.includes(asked) : digits > 2 && digits < asked.length && number.startsWith(asked);
    const ids = known.flatMap(({ id, number }) => (isIn(number) ? [id] : []));
    return [...new Set(ids)].map((id) => ({ kind: 'case', id }));
  };
}

function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether one label is written in Latin letters and in others that resemble them. */
function mixesAlphabets(query: string): boolean {
  const labels = query.split(/[./:@\s]+/);
  const alike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
  return labels.some((label) => alike.test(label) && /\p{Script=Latin}/u.test(label));
}

/** Typing errors in a name are forgiven; one in a year or a docket number would be another case. */
function forgiveness(most: number): (term: string) => number | false {
  return (term) => (/\d/.test(term) || term.length < 4 ? false : Math.min(most, term.length < 6 ? 1 : 2));
}

function termsOf(text: string): string[] {
  return fold(text).split(/[\n\r\p{Z}\p{P}]+/u);
}

/** Case and accents make no difference to what is looked for. */
function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
