import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsIn, readRegistry, readSeeds } from '../../../scripts/read-seeds.ts';
import { askAll } from '../../../scripts/registry/ask.ts';
import { newCase } from '../../../scripts/registry/new.ts';
import { soundSeeds } from '../../registry/seeds/sound-seeds.ts';
import { seedFolder } from '../seed-folder.ts';
import { notebook, runCommand } from './at-desk.ts';

const ANSWERS = {
  name: 'Séries & Films',
  country: 'FR',
  year: 2018,
  kind: 'streaming',
  hosts: ['films-series.tv'],
  publisher: 'Sample Court',
  url: 'https://court.example/1',
  published: '2018-05-11',
  language: 'fr',
  sourceKind: 'judgment',
  event: 'blocking-order',
  date: '2018-05-11',
  authority: 'court',
  whom: 'access-providers',
  outcome: 'granted',
};

/** Runs `new` with answers over a folder of sound seeds. */
async function create(changes: Record<string, unknown> = {}, folder?: string) {
  const seeds = folder ?? (await seedFolder(soundSeeds()));
  const file = join(await seedFolder([]), 'answers.json');
  await writeFile(file, JSON.stringify({ ...ANSWERS, ...changes }));
  return { seeds, ...(await runCommand(newCase, [`--answers=${file}`], seeds)) };
}

describe('new, with answers', () => {
  it('writes a source, a site and a case that the checks accept', async () => {
    const { seeds, exit, out } = await create();
    expect(exit).toBe(0);
    expect(out.split('\n')).toEqual([
      'seeds/sources/fr-2018-series-films.yaml',
      'seeds/sites/series-films.yaml',
      'seeds/cases/fr-2018-series-films.yaml',
    ]);
    expect(await findingsIn(await readSeeds(seeds))).toEqual([]);
    expect((await readRegistry(seeds)).hosts['films-series.tv']?.cases).toEqual(['fr-2018-series-films']);
    expect(await readFile(join(seeds, 'cases/fr-2018-series-films.yaml'), 'utf8')).toContain(
      'countries: [FR]\n',
    );
  });

  it('takes a case without a host, of which the site still is known', async () => {
    const { seeds, exit } = await create({
      hosts: undefined,
      event: 'announcement',
      authority: undefined,
      outcome: undefined,
    });
    expect(exit).toBe(0);
    expect(await findingsIn(await readSeeds(seeds))).toEqual([]);
  });

  it('reminds of the second paper', async () => {
    expect((await create({ sourceKind: 'press' })).err).toContain('a second paper');
  });

  it.each([
    ['a host of the never list', { hosts: ['www2.press.example'] }, 'must never be flagged'],
    ['a public suffix', { hosts: ['blogspot.com'] }, 'is a public suffix'],
    ['a host that another site has', { hosts: ['sample.tv'] }, 'is claimed by sites/sample.yaml already'],
    ['a host below one that is flagged', { hosts: ['a.sample.tv'] }, 'lies below sample.tv'],
    ['a host that was withdrawn', { hosts: ['old.tv'] }, 'was withdrawn'],
    ['an address', { hosts: ['https://films-series.tv/'] }, 'write films-series.tv'],
    ['a host with www.', { hosts: ['www.films-series.tv'] }, 'without www.'],
    ['the same host twice', { hosts: ['films-series.tv', 'films-series.tv'] }, 'is claimed by'],
    ['a decision of nobody', { authority: undefined }, 'a blocking-order needs who decided'],
    ['an authority that is not there', { authority: 'tribunal' }, 'of FR there are court'],
    ['a date to come', { date: '2999' }, 'lies after today'],
    [
      'a word that is not in the record',
      { kind: 'stream' },
      'kind: "stream" is not one of the words of the record',
    ],
    ['a year that is none', { year: '18' }, 'is not a date'],
    ['a year with a month', { year: '2018-05' }, 'is not a year'],
    ['a missing name', { name: undefined }, 'name: is missing'],
    ['a name without letters for an id', { name: '???' }, 'belongs to no part of the record'],
    ['the name of a person', { name: 'Mr Sample' }, 'looks like the name of a person'],
    ['a field that is not there', { titel: 'x' }, 'titel: is no field'],
    ['a site that is there', { name: 'Sample' }, 'is there already'],
  ])('refuses %s, and writes nothing', async (_, changes, reason) => {
    const { seeds, exit, err } = await create(changes);
    expect(exit).toBe(1);
    expect(err).toContain(reason);
    expect(await readdir(join(seeds, 'cases'))).toEqual(['fr-2013-sample.yaml']);
    expect(await readdir(join(seeds, 'sites'))).toEqual(['sample.yaml']);
  });

  it('overwrites nothing when it is run again', async () => {
    const { seeds } = await create();
    const before = await readFile(join(seeds, 'sites/series-films.yaml'), 'utf8');
    const again = await create({ hosts: ['other.tv'] }, seeds);
    expect(again.exit).toBe(1);
    expect(again.err).toContain('is there already');
    expect(await readFile(join(seeds, 'sites/series-films.yaml'), 'utf8')).toBe(before);
  });

  it.each([
    [['--answers=/no/such/file.json'], '--answers: ENOENT'],
    [['--answer=x'], "Unknown option '--answer'"],
    [['films'], 'new does not take "films"'],
  ])('names what is wrong in a call: %j', async (args, message) => {
    await expect(runCommand(newCase, args)).rejects.toThrow(message);
  });
});

describe('new, at the terminal', () => {
  it('asks again, and says why, until an answer can stand', async () => {
    const record = await readSeeds(await seedFolder(soundSeeds()));
    const replies = [
      ...[
        'Films',
        'france',
        'FR',
        '2018',
        'streaming',
        'press.example',
        'blogspot.com',
        'films.tv, films.org',
      ],
      ...[
        'Sample Court',
        'https://court.example/1',
        '',
        'fr',
        'judgment',
        'blocking-order',
        '2018-05',
        '',
        'court',
        '',
        '',
      ],
    ];
    const terminal = notebook();
    const given = await askAll(
      async () => replies.shift() ?? Promise.reject(new Error('asked too often')),
      terminal,
      record,
    );
    expect(replies).toEqual([]);
    expect(terminal.err).toHaveLength(4);
    expect(terminal.err.join('\n')).toContain('must never be flagged');
    expect(given).toMatchObject({ country: 'FR', hosts: ['films.tv', 'films.org'], authority: 'court' });
    expect(given).not.toHaveProperty('published');
  });
});
