import { describe, expect, it } from 'vitest';
import { plan } from '../../src/plan/plan.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { blockedFor2014, event, HOST, matter, registryOf } from '../registry/fixtures.ts';
import { voices } from '../wording/voices.ts';

const listOf = (name: string) => [{ name, url: `https://${name}.example/`, from: ['paper'] }];
const OFFERS = { FR: listOf('france'), ES: listOf('spain'), EU: listOf('agorateka') };
const ordered = registryOf({ blocked: blockedFor2014() });

function offersOf(settings: Partial<Settings> = {}, region?: string, registry: object = { offers: OFFERS }) {
  const inputs = { voice: voices.en, settings: { ...DEFAULTS, ...settings }, hidden: {}, region };
  const { notices } = plan({ ...inputs, registry: { ...ordered, ...registry }, now: new Date(2014, 5, 1) });
  const { offers } = notices[HOST] ?? {};
  return offers && [offers.title, ...offers.links.map(({ name }) => name)];
}

describe('lawful offers', () => {
  it('are those of the country that the reader prefers, or that the browser’s language names', () => {
    expect(offersOf({}, 'ES')).toEqual(['Lawful offers: Spain', 'spain']);
    expect(offersOf({ preferredJurisdictions: ['ES'] }, 'FR')).toEqual(['Lawful offers: Spain', 'spain']);
  });

  it('are those of the case’s country where the reader’s is not known or has none', () => {
    expect(offersOf()).toEqual(['Lawful offers: France', 'france']);
  });

  it('are those of the Union where no country has any', () => {
    const { EU } = OFFERS;
    expect(offersOf({}, 'CH', { offers: { EU } })).toEqual(['Lawful offers: European Union', 'agorateka']);
  });

  it('are the organisation’s own page and nothing else, where it has one', () => {
    const legalOffersUrl = 'https://college.example/offers';
    expect(offersOf({ legalOffersUrl }, 'ES')).toEqual(['Lawful offers', 'college.example']);
    expect(offersOf({ legalOffersUrl, organizationName: 'Collège Exemple' })).toEqual([
      'Lawful offers',
      'Collège Exemple',
    ]);
  });

  it('are none where the record has none, or what was decided is in the site’s favour', () => {
    expect(offersOf({}, 'FR', {})).toBeNull();
    expect(offersOf({}, 'FR', { offers: {} })).toBeNull();
    const cleared = registryOf({ sample: matter([event('acquittal', '2013-01-01')]) });
    expect(offersOf({}, 'FR', { ...cleared, offers: OFFERS })).toBeNull();
  });
});
