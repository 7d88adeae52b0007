import fc from 'fast-check';
import type { FlaggedHost, FlaggedList } from '../../../src/registry/export/flagged.ts';

/** The dullest flagged host. */
export function flagged(host: string, rest: Partial<FlaggedHost> = {}): FlaggedHost {
  return {
    host,
    scope: 'domain',
    site: 'Sample',
    cases: ['fr-2013-sample'],
    flag: 'standing',
    headline: 'Blocked.',
    decided: '2013-11-28',
    countries: ['FR'],
    source: 'https://ruling.example/',
    ...rest,
  };
}

export function listOf(hosts: FlaggedHost[]): FlaggedList {
  return {
    title: 'Sample list',
    version: '1.2.3',
    date: '2026-11-21',
    licence: 'CC0 1.0',
    rulings: 'seeds/, and explain',
    hosts,
  };
}

const label = fc.stringMatching(/^[a-z0-9_]([a-z0-9_-]{0,20}[a-z0-9])?$/);
const ending = fc.constantFrom('tv', 'com', 'co.uk', 'xn--p1ai', 'example');
const host = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), ending)
  .map((parts) => parts.flat().join('.'));
const scope = fc.constantFrom('domain' as const, 'host' as const);
/** What a record may hold, and a spreadsheet may trip over. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', '+33', '-2', '@x', '\tx', 'a,b', 'a "b"', 'a\r\nb', '', '#x'),
);

export const lists = fc
  .uniqueArray(fc.record({ host, scope, site: words, headline: words }), { selector: (one) => one.host })
  .map((hosts) => listOf(hosts.map(({ host: name, ...rest }) => flagged(name, rest))));
