import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { readCatalogues } from '../../scripts/read-catalogues.ts';
import { pack, unpack } from '../../src/wording/packed.ts';

const catalogues = Object.entries(await readCatalogues());

describe('a packed message', () => {
  it.each(catalogues)('is what it was before, in every sentence of %s', (_, catalogue) => {
    for (const message of Object.values(catalogue)) {
      const parsed = parse(message, { ignoreTag: true });
      expect(unpack(JSON.parse(JSON.stringify(pack(parsed))))).toEqual(JSON.parse(JSON.stringify(parsed)));
    }
  });

  it.each(catalogues)('takes much less room than a parsed one, in %s', (_, catalogue) => {
    const parsed = Object.values(catalogue).map((message) => parse(message, { ignoreTag: true }));
    const before = JSON.stringify(parsed).length;
    expect(JSON.stringify(parsed.map(pack)).length).toBeLessThan(before * 0.7);
  });
});
