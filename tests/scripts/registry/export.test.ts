import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { knownHosts } from '../../../scripts/read-seeds.ts';
import { exportList } from '../../../scripts/registry/export.ts';
import { parsers } from '../../registry/export/parsers.ts';
import { soundSeedsWith } from '../../registry/seeds/sound-seeds.ts';
import { seedFolder } from '../seed-folder.ts';
import { runCommand } from './at-desk.ts';

const flagged = await knownHosts();

describe('export', () => {
  it.each(['hosts', 'domains', 'adblock', 'dnsmasq', 'unbound', 'rpz'] as const)(
    'has the flagged hosts and no other: %s',
    async (format) => {
      const { exit, out } = await runCommand(exportList, [`--format=${format}`]);
      expect(exit).toBe(0);
      expect([...parsers[format](out).keys()].toSorted()).toEqual(flagged.toSorted());
    },
  );

  it('leaves out a domain that no case concerns', async () => {
    const seeds = await seedFolder(soundSeedsWith({ 'cases/fr-2013-sample.yaml': { hosts: ['sample.tv'] } }));
    const { out } = await runCommand(exportList, ['--format=json'], seeds);
    expect(JSON.parse(out).hosts.map(({ host }: { host: string }) => host)).toEqual(['sample.tv']);
  });

  it('gives the state, the headline and the decision that the headline tells', async () => {
    const { out } = await runCommand(exportList, ['--format=json']);
    const { hosts } = JSON.parse(out);
    const of = (name: string) => hosts.find(({ host }: { host: string }) => host === name);
    expect(of('dpstream.tv')).toMatchObject({
      flag: 'ended',
      ending: 'expired',
      decided: '2013-11-28',
      countries: ['FR'],
      headline: expect.stringContaining('28 November 2013'),
    });
    expect(of('seriefr.eu')).toMatchObject({ flag: 'pending' });
    expect(of('seriefr.eu')).not.toHaveProperty('decided');
  });

  it('writes a file, and says so beside', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pavillon-export-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'list.csv');
    const { out, err } = await runCommand(exportList, ['--format=csv', `--out=${file}`]);
    expect(out).toBe('');
    expect(err).toContain(`${flagged.length} hosts written to ${file}`);
    expect(await readFile(file, 'utf8')).toContain('\r\ndpstream.tv,domain,');
  });

  it.each([
    [[], '--format is missing; it may be json, csv, hosts'],
    [['--format=xml'], '--format is "xml"; it may be json, csv, hosts'],
    [['--format=csv', '--out='], '--out needs the name of a file'],
    [['csv'], 'export does not take "csv"'],
  ])('names what is wrong in a call: %j', async (args, message) => {
    await expect(runCommand(exportList, args)).rejects.toThrow(message);
  });
});
