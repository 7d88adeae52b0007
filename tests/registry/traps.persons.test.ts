import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../scripts/read-seeds.ts';
import { places } from '../../src/registry/checks/walk.ts';

const { seeds, origins, findings } = await readSeeds();

/** More than the check of the record asks for: more titles, initials behind a name, captions of suits. */
const PATTERNS: [string, RegExp][] = [
  [
    'a title and a name',
    /(?:^|[\s("'])(?:M\.|MM\.|Me|Maître|Mr|Mrs|Ms|Mme|Mlle|Dr|Prof|Herr|Frau|Hr|Sr|Sra|Don|Doña|Sig|Signora?|Monsieur|Madame|Senhora?|Dhr|Mevr|Pan|Pani)\.?\s+\p{Lu}\p{L}+/u,
  ],
  ['an initial and a name', /(?:^|[\s("'])\p{Lu}\. ?\p{Lu}\p{Ll}{2,}/u],
  ['a name and an initial', /(?:^|[\s("'])\p{Lu}\p{Ll}{2,} \p{Lu}\.(?:[\s,;)]|$)(?!\s*(?:A|L|p)\.)/u],
  ['a given name, an initial and a name', /\p{Lu}\p{Ll}+ \p{Lu}\. \p{Lu}\p{Ll}+/u],
  ['a caption of a suit', /\b(?:United States|U\.S\.|USA|State|Regina|R|People|Crown) v\.? \p{Lu}/u],
];

describe('the names of persons (trap 22)', () => {
  const texts = [...places({ seeds, origins, findings })].filter(
    ({ key, value }) => key !== 'url' && typeof value === 'string',
  );

  it('are looked for in all texts of the record', () => {
    expect(texts.length).toBeGreaterThan(5_000);
  });

  it.each(PATTERNS)('stand nowhere as %s', (_, pattern) => {
    const found = texts.filter(({ value }) => pattern.test(String(value)));
    expect(found.map(({ file, field, value }) => `${file} > ${field}: ${value}`)).toEqual([]);
  });

  it('stand in no docket: a number is printed, never a caption', () => {
    const dockets = texts.filter(({ key }) => key === 'docket' || key === 'ecli');
    expect(dockets.filter(({ value }) => !/\d/.test(String(value)))).toEqual([]);
    expect(dockets.filter(({ value }) => / (?:v|vs|c|contra|mot|gegen)\.? /.test(String(value)))).toEqual([]);
  });
});
