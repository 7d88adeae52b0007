import type {
  Authority,
  Case,
  CaseEvent,
  Listing,
  Penalty,
  Registry,
  Site,
  Source,
  Step,
} from '../../src/registry/registry.ts';
import { REGISTRY_FORMAT } from '../../src/registry/registry.ts';
import type { EventType } from '../../src/registry/vocabulary/events.ts';
import type { MeasureKind, Status } from '../../src/registry/vocabulary/measures.ts';

/** Synthetic cases: each builder gives the dullest thing of its kind, and takes what the test is about. */

export const HOST = 'flagged.example';
export const REVIEWED = '2026-11-21';

export function event(type: EventType, date: string, rest: Partial<CaseEvent> = {}): CaseEvent {
  return { type, date, by: [], counts: {}, hosts: [], from: ['paper'], ...rest };
}

export function step(status: Status, rest: Partial<Step> = {}): Step {
  return { status, from: ['paper'], ...rest };
}

export function penalty(kind: MeasureKind, steps: Step[], rest: Partial<Penalty> = {}): Penalty {
  return { kind, whom: 'access-providers', named: [], hosts: [], steps, ...rest };
}

export function matter(events: CaseEvent[], rest: Partial<Case> = {}): Case {
  return {
    name: 'Sample matter',
    aliases: [],
    countries: ['FR'],
    offences: [],
    sites: [],
    hosts: [HOST],
    related: [],
    reviewed: REVIEWED,
    events,
    penalties: [],
    figures: [],
    mentions: [],
    ...rest,
  };
}

/** A blocking order for twelve months from January 2014. */
export function blockedFor2014(): Case {
  const decided = { date: '2013-11-28', authority: 'court' };
  return matter([event('blocking-order', '2013-11-28', { authority: 'court', outcome: 'granted' })], {
    penalties: [penalty('blocking', [step('imposed', { ...decided, for: 'P12M', start: '2014-01-01' })])],
  });
}

function source(kind: Source['kind'], rest: Partial<Source> = {}): Source {
  return {
    publisher: `A ${kind} publisher`,
    url: `https://${kind}.example/`,
    language: 'en',
    kind,
    accessed: REVIEWED,
    ...rest,
  };
}

function authority(kind: Authority['kind'], noun: { en: string; fr: string }): Authority {
  return { name: `Sample ${kind}`, phrase: noun, gloss: { en: `a ${kind}` }, country: 'FR', kind };
}

export function site(hosts: string[], scope: Listing['scope'] = 'domain'): Site {
  return {
    name: 'Sample site',
    kind: 'streaming',
    aliases: [],
    misspellings: [],
    domains: hosts.map((host) => ({ host, scope, fate: 'unknown', from: ['paper'] })),
  };
}

/** A registry of these cases, all of whose hosts belong to one site. */
export function registryOf(cases: Record<string, Case>, scope: Listing['scope'] = 'domain'): Registry {
  const hosts = [...new Set(Object.values(cases).flatMap((one) => one.hosts))].toSorted();
  const idsOf = (host: string) => Object.keys(cases).filter((id) => cases[id]?.hosts.includes(host));
  return {
    format: REGISTRY_FORMAT,
    offers: {},
    withdrawn: {},
    date: REVIEWED,
    sources: {
      paper: source('press', { published: '2013-12-01' }),
      ruling: source('judgment', { published: '2013-11-28' }),
      statement: source('authority'),
      release: source('company'),
    },
    authorities: {
      court: authority('court', { en: 'the Sample Court', fr: 'la cour témoin' }),
      'upper-court': authority('court', { en: 'the Upper Court', fr: 'la cour haute' }),
      prosecutor: authority('prosecutor', { en: 'the Sample Prosecutor', fr: 'le parquet témoin' }),
    },
    organisations: { firm: { name: 'Sample Firm Ltd' } },
    sites: { sample: site(hosts, scope) },
    cases,
    hosts: Object.fromEntries(
      hosts.map((host): [string, Listing] => [host, { site: 'sample', scope, cases: idsOf(host) }]),
    ),
  };
}
