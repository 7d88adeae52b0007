import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  NOTHING_PICKED,
  readAddress,
  writeAddress,
} from '../../../src/pages/registry/address.ts';
import { FACETS, ORDERS, type Picked } from '../../../src/registry/facets.ts';

const BARE: Address = { query: '', picked: NOTHING_PICKED, order: null, view: 'list', id: null };

function read(address: string): Address {
  const { search, hash } = new URL(address, 'https://pavillon.example/registry.html');
  return readAddress({ search, hash });
}

describe('the address of the page', () => {
  it('says what is looked for, chosen, sorted and open', () => {
    const address: Address = {
      query: 'cour d’appel & co',
      picked: { ...NOTHING_PICKED, country: ['FR', 'GB'], year: ['2019'] },
      order: 'name',
      view: 'overview',
      id: 'fr-2013-allostreaming',
    };
    const written = writeAddress(address);
    expect(written).toContain(
      'country=FR&country=GB&year=2019&sort=name&view=overview#fr-2013-allostreaming',
    );
    expect(read(written)).toEqual(address);
  });

  it('is the bare page where nothing is asked', () => {
    expect(writeAddress(BARE)).toBe('registry.html');
    expect(read('registry.html')).toEqual(BARE);
  });

  it('leaves out what it does not understand', () => {
    expect(read('?sort=colour&view=moon&load=3')).toEqual(BARE);
    expect(read('#%E0%A4%A')).toEqual({ ...BARE, id: '%E0%A4%A' });
  });

  it('comes back as it was written, whatever somebody typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const picked = fc.tuple(...FACETS.map(() => fc.uniqueArray(text, { maxLength: 3 })));
    fc.assert(
      fc.property(text, picked, fc.constantFrom(null, ...ORDERS), text, (query, values, order, id) => {
        const chosen = Object.fromEntries(FACETS.map((facet, at) => [facet, values[at] ?? []])) as Picked; // one a facet
        const address: Address = { query, picked: chosen, order, view: 'list', id: id === '' ? null : id };
        expect(read(writeAddress(address))).toEqual(address);
      }),
      { numRuns: 200 },
    );
  });
});
