import MiniSearch, { type SearchResult } from 'minisearch';
import { docketsOf } from './dockets.ts';
import { fold } from './folding.ts';
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

/** The name of a country in the reader's language; without it countries are not found by name. */
export type CountryName = (code: string) => string;

interface Entry {
  id: string;
  hit: Hit;
  name: string;
  others: string;
  about: string;
}

/** Nothing in the record is called by a longer name; an address that somebody pastes may be longer. */
const QUERY_LIMIT = 200;

/** What can be searched: names, aliases, press misspellings, hosts, courts, dockets, years, countries. */
export type Index = MiniSearch<Entry>;

export function indexOf(registry: Registry, countryName?: CountryName): Index {
  const index = emptyIndex();
  index.addAll(entriesOf(registry, countryName));
  return index;
}

/** The same index, made in parts: a page with thousands of cases can be used meanwhile. */
export async function indexInParts(registry: Registry, countryName?: CountryName): Promise<Index> {
  const index = emptyIndex();
  await index.addAllAsync(entriesOf(registry, countryName), { chunkSize: 100 });
  return index;
}

/** Finds in an index, the best first; `isHost`: what was typed is the name of a host. */
export function finderIn(registry: Registry, index: Index): (query: string, isHost: boolean) => Hit[] {
  const dockets = docketsOf(registry);
  return (query, isHost) => {
    if (query.length > QUERY_LIMIT) return [];
    const asWritten = index.search(query, { fuzzy: false });
    // Errors are forgiven where nothing stands as written; it also costs more. Of hosts, few: they are others' names.
    const fuzzy = isHost ? forgiveness(1) : forgiveness(2);
    const results = asWritten.length > 0 ? asWritten : index.search(query, { fuzzy });
    const byName = results.map((result) => asMeant(registry, result));
    const byDocket: Hit[] = dockets(query).map((id) => ({ kind: 'case', id }));
    return [...byDocket, ...byName.filter((hit) => !byDocket.some((found) => isSame(found, hit)))];
  };
}

export function isSame(a: Hit, b: Hit): boolean {
  return a.kind === b.kind && a.id === b.id;
}

function emptyIndex(): Index {
  return new MiniSearch<Entry>({
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

function entriesOf(registry: Registry, countryName?: CountryName): Entry[] {
  return [...siteEntries(registry), ...caseEntries(registry, countryName)];
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

function caseEntries({ cases, authorities }: Registry, countryName?: CountryName): Entry[] {
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

/** Typing errors in a name are forgiven; one in a year or a docket number would be another case. */
function forgiveness(most: number): (term: string) => number | false {
  return (term) => (/\d/.test(term) || term.length < 4 ? false : Math.min(most, term.length < 6 ? 1 : 2));
}

function termsOf(text: string): string[] {
  return fold(text).split(/[\n\r\p{Z}\p{P}]+/u);
}
