import { describe, expect, it } from 'vitest';
import { CASE, findingsIn, findingsWith, soundSeeds } from '../seeds/sound-seeds.ts';

describe('a reference', () => {
  it.each([
    ['events.1.authority', 'no-court', 'authorities'],
    ['penalties.0.steps.1.authority', 'no-court', 'authorities'],
    ['events.0.by', ['no-body'], 'organisations'],
    ['penalties.0.named', ['no-body'], 'organisations'],
    ['mentions.0.who', 'no-body', 'organisations'],
    ['events.1.claimant', 'no-body', 'organisations'],
    ['figures.0.claimant', 'no-body', 'organisations'],
    ['sites', ['no-site'], 'sites'],
    ['related', ['fr-1999-none'], 'cases'],
  ])('%s to what nobody declared is reported', (field, value, kind) => {
    expect(findingsWith({ [CASE]: { [field]: value } })).toEqual([
      {
        file: CASE,
        field,
        value: [value].flat().join(),
        remedy: `is not declared; add it to seeds/${kind} or mend the id`,
      },
    ]);
  });

  it('to a source that does not exist is reported with its place', () => {
    expect(findingsWith({ [CASE]: { 'events.0.from': ['no-paper'] } })).toEqual([
      {
        file: CASE,
        field: 'events.0.from.0.source',
        value: 'no-paper',
        remedy: 'is not declared; add it to seeds/sources or mend the id',
      },
    ]);
  });

  it.each(['press', 'police', 'prosecutor', 'court', 'rights-holders', 'company'])(
    'is not what “%s” is, in the place of a claimant',
    (claimant) => {
      expect(findingsWith({ [CASE]: { 'figures.0.claimant': claimant } })).toEqual([]);
    },
  );
});

describe('a source', () => {
  it('that nothing cites is reported', () => {
    const idle = {
      path: 'sources/idle.yaml',
      content: {
        'idle-2013': {
          publisher: 'Daily',
          url: 'https://d.example/',
          language: 'en',
          kind: 'press',
          accessed: '2026-11-20',
        },
      },
    };
    expect(findingsIn([...soundSeeds(), idle])).toEqual([
      {
        file: 'sources/idle.yaml',
        field: 'idle-2013',
        value: '',
        remedy: 'is cited nowhere; cite it or remove it',
      },
    ]);
  });
});
