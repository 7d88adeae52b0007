import { readHost } from '../../src/registry/hostname.ts';
import { findListing } from '../../src/registry/match.ts';
import { searchIn } from '../../src/registry/search.ts';
import type { Hit } from '../../src/registry/search-index.ts';
import { type Reading, wordCase, wordDomain } from '../../src/wording/domain.ts';
import type { Dossier } from '../../src/wording/dossier.ts';

/** Something that was found, by the word under which it can be asked for alone: a domain, or a case id. */
export interface Found {
  ask: string;
  kind: Hit['kind'];
  title: string;
  note: string;
  dossiers: Dossier[];
}

/** What the record has to say to a query. */
export interface Knowledge {
  /** `not-listed`: a host that the record does not hold; `no-host`: meant as one, and none; `nothing`: no such name. */
  status: 'held' | 'several' | 'not-listed' | 'no-host' | 'nothing';
  /** The verdict in words, where it is not the record itself. */
  verdict: string[];
  /** What was asked for, and no other. */
  held?: Found;
  /** What else bears the name, or one like it. */
  others: Found[];
}

/** Answers as the popup does; a case id, and a single hit, open at once. */
export function lookUp(reading: Reading, query: string): Knowledge {
  const { registry, voice } = reading;
  if (Object.hasOwn(registry.cases, query)) {
    return { status: 'held', verdict: [], held: foundCase(reading, query), others: [] };
  }
  const { notListed, problem, hits } = searchIn(registry)(query);
  const found = hits.map((hit) =>
    hit.kind === 'case' ? foundCase(reading, hit.id) : foundSite(reading, hit),
  );
  if (notListed !== undefined) {
    const verdict = [voice.say('popup.not-listed', { host: notListed }), voice.say('popup.none-note')];
    return { status: 'not-listed', verdict, others: found };
  }
  if (problem && problem !== 'empty' && problem !== 'single-label') {
    return { status: 'no-host', verdict: [voice.say(`problem.${problem}`, { query })], others: found };
  }
  const [first, ...others] = found;
  if (!first) return { status: 'nothing', verdict: [voice.say('popup.nothing', { query })], others: [] };
  if (others.length === 0 || isListed(reading, query)) {
    return { status: 'held', verdict: [], held: first, others };
  }
  return { status: 'several', verdict: [voice.say('popup.results', { count: found.length })], others: found };
}

/** The search puts the listed domain that was asked for first. */
function isListed({ registry }: Reading, query: string): boolean {
  const asked = readHost(query);
  return 'host' in asked && findListing(registry.hosts, asked.host) !== null;
}

function foundCase(reading: Reading, id: string): Found {
  const matter = reading.registry.cases[id];
  const note = matter?.hosts.length === 0 ? reading.voice.say('popup.no-domain') : '';
  return { ask: id, kind: 'case', title: matter?.name ?? id, note, dossiers: wordCase(reading, id) };
}

function foundSite(reading: Reading, { id, domain }: Hit & { kind: 'site' }): Found {
  const { registry, voice } = reading;
  const listing = registry.hosts[domain];
  const site = registry.sites[id];
  return {
    ask: domain,
    kind: 'site',
    title: domain,
    note: site ? voice.say('popup.domain-of', { site: site.name }) : '',
    dossiers: listing ? wordDomain(reading, domain, listing) : [],
  };
}
