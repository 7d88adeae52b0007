import { describe, expect, it } from 'vitest';
import { lawfulOffers } from '../../src/registry/offers.ts';
import { record } from './real-record.ts';

function offer(name: string) {
  return { name, url: `https://${name}.example/`, from: ['paper'] };
}

const registry = {
  offers: { FR: [offer('france'), offer('culture')], NL: [offer('kaart')], EU: [offer('europe')] },
};

describe('lawful offers', () => {
  it.each([
    ['the first country that has some', ['DE', 'NL', 'FR'], 'NL', ['kaart']],
    ['it, though another has some too', ['FR', 'NL'], 'FR', ['france', 'culture']],
    ['everybody, where no country has some', ['US'], 'EU', ['europe']],
    ['everybody, where no country is named', [], 'EU', ['europe']],
    ['everybody, whatever an object has', ['constructor'], 'EU', ['europe']],
  ])('are those of %s', (_, countries, country, names) => {
    const found = lawfulOffers(registry, countries);
    expect(found?.country).toBe(country);
    expect(found?.offers.map(({ name }) => name)).toEqual(names);
  });

  it('may be none', () => {
    expect(lawfulOffers({ offers: {} }, ['FR'])).toBeNull();
  });

  it('exist for any case of the record', () => {
    for (const { countries } of Object.values(record.cases))
      expect(lawfulOffers(record, countries)?.offers.length).toBeGreaterThan(0);
  });
});
