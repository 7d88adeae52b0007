import { type CheckContext, checkSeeds } from '../../../src/registry/checks/check.ts';
import { parseSeeds, type SeedFile } from '../../../src/registry/seeds/parse.ts';
import type { Finding } from '../../../src/registry/seeds/seeds.ts';

/** A small record without a fault, for tests that put one in. */

export const TODAY = '2026-11-21';
export const CASE = 'cases/fr-2013-sample.yaml';
export const SITE = 'sites/sample.yaml';

function source(kind: string): Record<string, unknown> {
  return {
    publisher: 'Sample Daily',
    url: 'https://daily.example/1',
    language: 'en',
    kind,
    accessed: '2026-11-20',
  };
}

export function soundSeeds(): SeedFile[] {
  return [
    { path: 'sources/press.yaml', content: { 'daily-2013': { ...source('press'), article: 'article.txt' } } },
    { path: 'sources/rulings.yaml', content: { 'ruling-2013': source('judgment') } },
    {
      path: 'authorities/fr.yaml',
      content: {
        court: { name: 'Cour', phrase: { en: 'the Court', fr: 'la cour' }, country: 'FR', kind: 'court' },
      },
    },
    {
      path: 'organisations.yaml',
      content: { union: { name: 'Sample Union' }, firm: { name: 'Sample Firm' } },
    },
    {
      path: SITE,
      content: {
        name: 'Sample',
        kind: 'streaming',
        domains: [
          { host: 'sample.tv', fate: 'unknown', from: ['daily-2013', 'ruling-2013'] },
          { host: 'second.tv', fate: 'unknown', since: '2012', until: '2013-12', from: ['daily-2013'] },
        ],
      },
    },
    {
      path: CASE,
      content: {
        name: 'Sample',
        countries: ['FR'],
        hosts: ['sample.tv', 'second.tv'],
        reviewed: '2026-11-20',
        events: [
          { date: 2011, type: 'complaint', by: ['union'], from: ['daily-2013'] },
          { date: '2013-11-28', type: 'blocking-order', authority: 'court', from: ['ruling-2013'] },
        ],
        penalties: [
          {
            kind: 'blocking',
            whom: 'access-providers',
            named: ['firm'],
            steps: [
              { status: 'requested', date: '2013-03', for: 'P24M', from: ['daily-2013'] },
              {
                status: 'imposed',
                date: '2013-11-28',
                authority: 'court',
                for: 'P12M',
                from: ['ruling-2013'],
              },
            ],
          },
        ],
        figures: [{ what: 'loss', amount: '500000 EUR', claimant: 'press', from: ['daily-2013'] }],
        mentions: [{ who: 'firm', as: 'addressee' }],
      },
    },
    {
      path: 'withdrawn.yaml',
      content: [{ id: 'old.tv', reason: 'resold', date: '2025-01-01', successor: 'sample' }],
    },
    { path: 'never.yaml', content: [{ host: 'press.example', reason: 'newspaper' }] },
  ];
}

/** What a test changes: by file, by dotted field. `undefined` takes the field away. */
export type Changes = Record<string, Record<string, unknown>>;

export function soundSeedsWith(changes: Changes): SeedFile[] {
  const files = soundSeeds();
  for (const [path, fields] of Object.entries(changes)) {
    const file = files.find((one) => one.path === path);
    if (!file) throw new Error(`no such seed: ${path}`);
    for (const [field, value] of Object.entries(fields)) change(file.content, field.split('.'), value);
  }
  return files;
}

/** All findings of parsing and of every check, in a world where `co.example` and `pages.example` are shared hosts. */
export function findingsIn(files: SeedFile[], context: Partial<CheckContext> = {}): Finding[] {
  const isPublicSuffix = (host: string) => ['co.example', 'pages.example'].includes(host);
  return checkSeeds(parseSeeds(files), { today: TODAY, isPublicSuffix, ...context });
}

export function findingsWith(changes: Changes, context: Partial<CheckContext> = {}): Finding[] {
  return findingsIn(soundSeedsWith(changes), context);
}

function change(content: unknown, path: string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined || typeof content !== 'object' || content === null)
    throw new Error(`no field ${path}`);
  if (rest.length > 0) change(Reflect.get(content, key), rest, value);
  else if (value === undefined) Reflect.deleteProperty(content, key);
  else Reflect.set(content, key, value);
}
