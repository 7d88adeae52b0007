import { describe, expect, it } from 'vitest';
import { CASE, findingsWith } from '../seeds/sound-seeds.ts';

describe('free text', () => {
  it.each([
    'Procès de Monsieur Untel',
    'M. Untel',
    'Mme Untel, exploitante',
    'Mr. Nobody',
    'Sig. Nessuno',
    'the site of N. Nobody',
    'A. Étrange',
  ])('that looks like the name of a person is refused: %s', (name) => {
    expect(findingsWith({ [CASE]: { name } })).toEqual([
      {
        file: CASE,
        field: 'name',
        value: name,
        remedy: expect.stringContaining('looks like the name of a person'),
      },
    ]);
  });

  it.each(['CPI, art. L.336-2', 'RG 14/01359, n° 040/2016', 'Orange S.A.', 'mr', 'Operation In Our Sites'])(
    'that names a law, a docket or a firm is not: %s',
    (basis) => {
      expect(findingsWith({ [CASE]: { basis } })).toEqual([]);
    },
  );

  it('is read wherever it stands', () => {
    expect(findingsWith({ [CASE]: { 'events.0.inferred': 'as Madame Untel said' } })).toMatchObject([
      { file: CASE, field: 'events.0.inferred' },
    ]);
    expect(
      findingsWith({ 'sources/press.yaml': { 'daily-2013.title': 'Le procès de Mme Untel' } }),
    ).toMatchObject([{ file: 'sources/press.yaml', field: 'daily-2013.title' }]);
    expect(findingsWith({ 'never.yaml': { '0.reason': 'owned by Mr Nobody' } })).toMatchObject([
      { file: 'never.yaml', field: '0.reason' },
    ]);
  });
});
