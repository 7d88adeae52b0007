import { describe, expect, it } from 'vitest';
import { compile } from '../../src/registry/compile.ts';
import { parseSeeds, type SeedFile } from '../../src/registry/seeds/parse.ts';
import { CASE, SITE, soundSeeds, soundSeedsWith } from './seeds/sound-seeds.ts';

function compiled(files: SeedFile[]) {
  return compile(parseSeeds(files).seeds);
}

/** A second, older case on the same domain. */
const OLDER: SeedFile = {
  path: 'cases/fr-2019-older.yaml',
  content: {
    name: 'Older',
    countries: ['FR'],
    hosts: ['sample.tv'],
    reviewed: '2026-11-21',
    events: [
      { date: '2012', type: 'search', from: ['daily-2013'] },
      { date: '2008~', type: 'complaint', from: ['daily-2013'] },
    ],
  },
};

describe('the compiled registry', () => {
  it('leads from a host to its site and its cases, the oldest first', () => {
    expect(compiled([...soundSeeds(), OLDER]).hosts).toEqual({
      'sample.tv': { site: 'sample', scope: 'domain', cases: ['fr-2019-older', 'fr-2013-sample'] },
      'second.tv': { site: 'sample', scope: 'domain', cases: ['fr-2013-sample'] },
    });
  });

  it('keeps the scope of a domain', () => {
    const { hosts } = compiled(soundSeedsWith({ [SITE]: { 'domains.0.scope': 'host' } }));
    expect(hosts['sample.tv']?.scope).toBe('host');
  });

  it('does not flag a domain that no case concerns', () => {
    const { hosts } = compiled(soundSeedsWith({ [CASE]: { hosts: ['sample.tv'] } }));
    expect(Object.keys(hosts)).toEqual(['sample.tv']);
  });

  it('bears the day of its newest review', () => {
    expect(compiled(soundSeeds()).date).toBe('2026-11-20');
    expect(compiled([...soundSeeds(), OLDER]).date).toBe('2026-11-21');
  });

  it('names each source once, and keeps no words of an article', () => {
    const from = [
      { source: 'daily-2013', paragraph: 2, says: 'jeudi' },
      { source: 'daily-2013' },
      'ruling-2013',
    ];
    const { cases } = compiled(soundSeedsWith({ [CASE]: { 'events.1.from': from } }));
    expect(cases['fr-2013-sample']?.events[1]?.from).toEqual(['daily-2013', 'ruling-2013']);
    expect(JSON.stringify(cases)).not.toContain('jeudi');
  });

  it('leads from a country to its lawful offers, and from an offer to its sources', () => {
    const offers: SeedFile = {
      path: 'offers.yaml',
      content: {
        FR: [
          {
            name: 'Portail',
            url: 'https://portail.example/',
            from: ['daily-2013', { source: 'ruling-2013' }],
          },
        ],
      },
    };
    expect(compiled([...soundSeeds(), offers]).offers).toEqual({
      FR: [{ name: 'Portail', url: 'https://portail.example/', from: ['daily-2013', 'ruling-2013'] }],
    });
    expect(compiled(soundSeeds()).offers).toEqual({});
  });

  it('says of what was withdrawn why, when and what took its place', () => {
    expect(compiled(soundSeeds()).withdrawn).toEqual({
      'old.tv': { reason: 'resold', date: '2025-01-01', successor: 'sample' },
    });
  });

  it('does not change the seeds', () => {
    const { seeds } = parseSeeds(soundSeeds());
    const before = structuredClone(seeds);
    compile(seeds);
    expect(seeds).toEqual(before);
  });

  it('is the same for the same seeds, in whatever order the files were read', () => {
    const once = JSON.stringify(compiled([...soundSeeds(), OLDER]).hosts);
    expect(JSON.stringify(compiled([OLDER, ...soundSeeds()].toReversed()).hosts)).toBe(once);
  });
});
