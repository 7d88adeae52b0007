import { describe, expect, it } from 'vitest';
import { CASE, findingsWith } from '../seeds/sound-seeds.ts';

const text = 'Titre\n\nLe tribunal a tranché\njeudi, pour 12 mois.\n \n\n\nL’association s’en réjouit.\n';
const articles = new Map([['article.txt', text]]);
const FIELD = 'events.0.from.0';

function findingsOn(citation: Record<string, unknown>, at: ReadonlyMap<string, string> = articles) {
  return findingsWith({ [CASE]: { [FIELD]: { source: 'daily-2013', ...citation } } }, { articles: at });
}

describe('a token that is cited from an article', () => {
  it.each([
    [{ paragraph: 1, says: 'Titre' }],
    [{ paragraph: 2, says: ['jeudi', '12 mois'] }],
    [{ paragraph: 2, says: 12 }],
    [{ paragraph: 2, says: 'a tranché jeudi' }],
    [{ paragraph: 3, says: "L'association s'en" }],
    [{ says: 'jeudi' }],
    [{ paragraph: 2 }],
  ])('stands in its paragraph, whatever the white space and the apostrophes: %j', (citation) => {
    expect(findingsOn(citation)).toEqual([]);
  });

  it.each([
    [{ paragraph: 1, says: 'jeudi' }, 'jeudi', 'does not stand in paragraph 1'],
    [{ paragraph: 2, says: ['jeudi', '24 mois'] }, '24 mois', 'does not stand in paragraph 2'],
    [{ paragraph: 9, says: 'jeudi' }, 'jeudi', 'does not stand in paragraph 9'],
    [{ says: 'vendredi' }, 'vendredi', 'does not stand in the article'],
  ])('is reported where it does not: %j', (citation, value, remedy) => {
    expect(findingsOn(citation)).toEqual([
      { file: CASE, field: `${FIELD}.says`, value, remedy: expect.stringContaining(remedy) },
    ]);
  });

  it('is not looked for where the articles are not at hand', () => {
    const citation = { source: 'daily-2013', paragraph: 1, says: 'vendredi' };
    expect(findingsWith({ [CASE]: { [FIELD]: citation } })).toEqual([]);
  });

  it('is reported when its article is missing from the folder', () => {
    const findings = findingsOn({ says: 'jeudi' }, new Map());
    expect(findings.every(({ remedy }) => remedy.includes('the article article.txt'))).toBe(true);
    expect(findings).toContainEqual(expect.objectContaining({ file: CASE, field: `${FIELD}.source` }));
  });
});
