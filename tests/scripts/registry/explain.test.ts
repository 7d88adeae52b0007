import { describe, expect, it } from 'vitest';
import { explain } from '../../../scripts/registry/explain.ts';
import { runCommand } from './at-desk.ts';

describe('explain, of what is held', () => {
  it.each(['dpstream.tv', 'https://www.dpstream.tv/films?x=1', 'hxxp://dpstream[.]tv'])(
    'tells a domain with timeline, measures, figures and sources: %s',
    async (query) => {
      const { exit, out } = await runCommand(explain, [query]);
      expect(exit).toBe(0);
      for (const part of [
        'dpstream.tv',
        'has expired',
        'Timeline',
        'Measures and penalties',
        'Figures',
        'Sources',
      ])
        expect(out).toContain(part);
      expect(out).toMatch(/\d\. Europe 1, .* · about 29 November 2013 · press https:\/\/www\.europe1\.fr\//);
    },
  );

  it('tells a case by its id, in French too', async () => {
    const { exit, out } = await runCommand(explain, ['fr-2013-allostreaming', '--lang=fr']);
    expect(exit).toBe(0);
    expect(out).toContain('Chronologie');
  });

  it('opens a name at once where it is the only one', async () => {
    const { exit, out } = await runCommand(explain, ['Xtream', 'Codes', '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out).status).toMatch(/held|several/);
  });

  it('lists several with what to ask for', async () => {
    const { exit, out } = await runCommand(explain, ['allostreaming']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^\d+ results/);
    expect(out).toContain('fr-2013-allostreaming');
    expect(out).not.toContain('Timeline');
  });

  it('gives programs the same as data', async () => {
    const { out } = await runCommand(explain, ['dpstream.tv', '--json']);
    const { status, held } = JSON.parse(out);
    expect(status).toBe('held');
    expect(held).toMatchObject({ ask: 'dpstream.tv', kind: 'site' });
    expect(held.dossiers[0].sources[0].url).toMatch(/^https?:/);
  });
});

describe('explain, of what is not', () => {
  it('says that no record is held, and never "safe"', async () => {
    const { exit, out } = await runCommand(explain, ['example.org']);
    expect(exit).toBe(1);
    expect(out).toContain('No record held for example.org.');
    expect(out).not.toMatch(/safe/i);
  });

  it('does not take a name that merely ends alike', async () => {
    const { exit, out } = await runCommand(explain, ['notdpstream.tv']);
    expect(exit).toBe(1);
    expect(out).toContain('No record held for notdpstream.tv.');
  });

  it.each([
    ['ftp://dpstream.tv', 'Only http and https'],
    ['192.0.2.1', 'IP addresses'],
    ['http://a b/', 'contains no space'],
    ['zzzzqqqq', 'Nothing in the record under'],
    ['__proto__', 'Nothing in the record under'],
  ])('says why of %s', async (query, reason) => {
    const { exit, out } = await runCommand(explain, [query]);
    expect(exit).toBe(1);
    expect(out).toContain(reason);
  });
});

describe('explain, called wrongly', () => {
  it.each([
    [[], 'needs a domain'],
    [['  '], 'needs a domain'],
    [['x', '--lang=xx'], '--lang is "xx"; it may be en'],
    [['x', '--colour'], "Unknown option '--colour'; there are --lang=..., --json and --help"],
  ])('names what is wrong: %j', async (args, message) => {
    await expect(runCommand(explain, args)).rejects.toThrow(message);
  });
});
