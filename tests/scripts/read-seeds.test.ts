import { describe, expect, it } from 'vitest';
import {
  findingsIn,
  isPublicSuffix,
  knownHosts,
  readRegistry,
  readSeeds,
  UnsoundRecord,
} from '../../scripts/read-seeds.ts';
import { CASE, SITE, soundSeeds, soundSeedsWith } from '../registry/seeds/sound-seeds.ts';
import { seedFolder } from './seed-folder.ts';

async function faultsOf(folder: string): Promise<UnsoundRecord> {
  const error = await readRegistry(folder).then(
    () => new Error('the record is sound'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof UnsoundRecord)) throw error;
  return error;
}

describe('a folder of sound seeds', () => {
  it('becomes a registry', async () => {
    const registry = await readRegistry(await seedFolder(soundSeeds()));
    expect(Object.keys(registry.hosts)).toEqual(['sample.tv', 'second.tv']);
  });

  it('is read as people write it: years without quotes, comments, flow style', async () => {
    const never =
      '# The press\n- {host: press.example, reason: "newspaper"}\n- host: 01net.example\n  reason: newspaper\n';
    const { seeds, findings } = await readSeeds(await seedFolder(soundSeeds(), { 'never.yaml': never }));
    expect(findings).toEqual([]);
    expect(seeds.never.map(({ host }) => host)).toEqual(['press.example', '01net.example']);
  });
});

describe('an unsound record', () => {
  it('lists all its faults at once: in YAML, in shape and in sense', async () => {
    const seeds = soundSeedsWith({
      [CASE]: { 'events.0.type': 'gossip', docket: 7 },
      'never.yaml': { '0.host': 'Press' },
    });
    const { findings, message } = await faultsOf(
      await seedFolder(seeds, { 'organisations.yaml': 'union: {name: x' }),
    );
    const places = findings.map(({ file, field }) => `${file} ${field}`.trim());
    for (const place of [
      `${CASE} events.0.type`,
      `${CASE} docket`,
      'never.yaml 0.host',
      'organisations.yaml',
    ]) {
      expect(places).toContain(place);
    }
    expect(message).toContain(`The record has ${findings.length} fault(s)`);
    for (const { file, remedy } of findings) {
      expect(message).toContain(`seeds/${file}`);
      expect(message).toContain(remedy);
    }
  });

  it('names file, field, value and remedy in one line', async () => {
    const { message } = await faultsOf(
      await seedFolder(soundSeedsWith({ [SITE]: { 'domains.0.host': 'Sample.tv' } })),
    );
    expect(message).toContain(
      `seeds/${SITE} > domains.0.host: "Sample.tv" is not written as a host; write sample.tv`,
    );
  });
});

describe('a file that is no YAML', () => {
  it.each([
    ['with tabs', 'union:\n\tname: Sample\n'],
    ['with an open bracket', 'union: {name: Sample\n'],
    ['with a key twice', 'union: {name: Sample}\nunion: {name: Other}\nfirm: {name: Firm}\n'],
    ['with a text that goes on', 'union: {name: "Sample}\n'],
    ['with an alias', 'union: &x {name: Sample}\nfirm: *x\n'],
  ])('%s is one finding, which names it', async (_, text) => {
    const { findings } = await readSeeds(await seedFolder(soundSeeds(), { 'organisations.yaml': text }));
    expect(findings).toEqual([
      {
        file: 'organisations.yaml',
        field: '',
        value: '',
        remedy: expect.stringContaining('is not readable YAML'),
      },
    ]);
  });

  it('says in which line the fault is', async () => {
    const folder = await seedFolder(soundSeeds(), {
      'organisations.yaml': 'firm: {name: Firm}\nunion:\n\tname: x\n',
    });
    expect((await readSeeds(folder)).findings[0]?.remedy).toContain('line 3');
  });
});

describe('the articles', () => {
  it('are read from their folder by file name', async () => {
    const citation = { source: 'daily-2013', paragraph: 2, says: 'jeudi' };
    const record = await readSeeds(
      await seedFolder(soundSeedsWith({ [CASE]: { 'events.0.from.0': citation } })),
    );
    const sound = await seedFolder([], { 'article.txt': 'Titre\n\nCe jeudi.\n', 'notes.md': 'x' });
    const other = await seedFolder([], { 'article.txt': 'Titre\n\nCe vendredi.\n' });
    expect(await findingsIn(record, sound)).toEqual([]);
    expect(await findingsIn(record, other)).toHaveLength(1);
  });
});

describe('a public suffix', () => {
  it.each(['com', 'eu', 'co.uk', 'github.io', 'blogspot.com'])('is %s: strangers live below it', (host) => {
    expect(isPublicSuffix(host)).toBe(true);
  });

  it.each(['seriefr.eu', 'www.seriefr.eu', 'sample.co.uk', 'sample.github.io', 'sample.blogspot.com'])(
    'is not %s',
    (host) => {
      expect(isPublicSuffix(host)).toBe(false);
    },
  );
});

describe('the flagged hosts', () => {
  it('are given in the order of the alphabet', async () => {
    const hosts = await knownHosts();
    expect(hosts).toContain('dpstream.tv');
    expect(hosts).toEqual(hosts.toSorted());
  });
});
