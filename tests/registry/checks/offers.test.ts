import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/registry/seeds/seeds.ts';
import { findingsIn, soundSeeds } from '../seeds/sound-seeds.ts';

const OTHER = { name: 'Autre', url: 'https://autre.example/', from: ['daily-2013'] };
const SOUND = { name: 'Portail', url: 'https://portail.example/', from: ['daily-2013'] };

/** The findings of the small record, to which these offers are added. */
function findingsOf(offers: unknown): Finding[] {
  return findingsIn([...soundSeeds(), { path: 'offers.yaml', content: offers }]);
}

describe('a list of lawful offers', () => {
  it('is sound when every offer has a name, an https address and a source', () => {
    expect(findingsOf({ FR: [SOUND], EU: [SOUND] })).toEqual([]);
  });

  it.each([
    ['an address that is not https', { ...OTHER, url: 'http://portail.example/' }, 'is not an https address'],
    ['no address', { ...OTHER, url: undefined }, 'is missing'],
    ['no source', { ...OTHER, from: [] }, 'names no source'],
    ['a source that nobody declared', { ...OTHER, from: ['gone-2013'] }, 'is not declared'],
    ['an unknown field', { ...OTHER, price: 'free' }, 'is no field of the record'],
    ['a person in its name', { ...OTHER, name: 'Liste de M. Exemple' }, 'looks like the name of a person'],
    ['an IP address', { ...OTHER, url: 'https://192.0.2.1/' }, 'leads to no host name'],
    ['a flagged domain', { ...OTHER, url: 'https://www.sample.tv/legal' }, 'lies on sample.tv'],
    ['a withdrawn domain', { ...OTHER, url: 'https://old.tv/' }, 'lies on old.tv, which was withdrawn'],
  ])('refuses %s, and says where', (_, offer, remedy) => {
    const [finding, ...more] = findingsOf({ FR: [SOUND, offer] });
    expect(finding).toMatchObject({ file: 'offers.yaml', remedy: expect.stringContaining(remedy) });
    expect(finding?.field).toMatch(/^FR\.1\./);
    expect(more).toEqual([]);
  });

  it.each(['Portail', 'https://portail.example/'])('names nothing twice in a country: %s', (value) => {
    const twice = value === SOUND.name ? { ...OTHER, name: value } : { ...OTHER, url: value };
    expect(findingsOf({ FR: [SOUND, twice] })).toEqual([
      expect.objectContaining({ value, remedy: 'stands above already; keep one of the two' }),
    ]);
  });

  it.each([
    ['fr', 'not the two letters of a country'],
    ['ZZ', 'no country'],
    ['Europe', 'a name'],
  ])('refuses %s as a country: %s', (country) => {
    const [finding] = findingsOf({ [country]: [SOUND] });
    expect(finding).toMatchObject({
      file: 'offers.yaml',
      remedy: expect.stringContaining('is not a country'),
    });
  });

  it('names an offer where it names a country', () => {
    expect(findingsOf({ FR: [] })[0]).toMatchObject({
      field: 'FR',
      remedy: expect.stringContaining('no offer'),
    });
  });

  it('is one file, and a map', () => {
    const stray = { path: 'offers/fr.yaml', content: { FR: [SOUND] } };
    expect(findingsIn([...soundSeeds(), stray])[0]?.remedy).toContain('belongs to no part of the record');
    expect(findingsOf([SOUND])[0]).toMatchObject({ file: 'offers.yaml' });
  });
});
