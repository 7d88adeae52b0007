import { describe, expect, it } from 'vitest';
import { offersFor } from '../../src/registry/offers.ts';
import { record } from './real-record.ts';

function offer(name: string) {
  return { name, url: `https://${name}.example/`, from: ['paper'] };
}

const registry = {
  offers: { FR: [offer('france'), offer('culture')], NL: [offer('kaart')], EU: [offer('europe')] },
};

describe('lawful offers', () => {
  it('are those of the first country that has some', () => {
    expect(offersFor(registry, ['DE', 'NL', 'FR']).map(({ name }) => name)).toEqual(['kaart']);
    expect(offersFor(registry, ['FR', 'NL']).map(({ name }) => name)).toEqual(['france', 'culture']);
  });

  it('are those for everybody where no country has some', () => {
    expect(offersFor(registry, ['US']).map(({ name }) => name)).toEqual(['europe']);
    expect(offersFor(registry, []).map(({ name }) => name)).toEqual(['europe']);
  });

  it('may be none', () => {
    expect(offersFor({ offers: {} }, ['FR'])).toEqual([]);
  });

  it('are not taken from what every object has', () => {
    expect(offersFor(registry, ['constructor']).map(({ name }) => name)).toEqual(['europe']);
  });

  it('exist for any case of the record', () => {
    for (const { countries } of Object.values(record.cases))
      expect(offersFor(record, countries)).not.toEqual([]);
  });
});
