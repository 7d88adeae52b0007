import { describe, expect, it } from 'vitest';
import { CASE, findingsWith, SITE } from '../seeds/sound-seeds.ts';

describe('what was withdrawn', () => {
  it.each([
    ['case', 'fr-2013-sample', CASE],
    ['site', 'sample', SITE],
    ['host', 'sample.tv', SITE],
  ])('does not come back as a %s', (_, id, file) => {
    const changes = { '0.id': id, '0.successor': undefined };
    expect(findingsWith({ 'withdrawn.yaml': changes })).toEqual([
      { file, field: '', value: id, remedy: expect.stringContaining('was withdrawn on 2025-01-01 (resold)') },
    ]);
  });

  it.each(['fr-2013-sample', 'sample', 'second.tv'])(
    'may have a successor of the record: %s',
    (successor) => {
      expect(findingsWith({ 'withdrawn.yaml': { '0.successor': successor } })).toEqual([]);
    },
  );

  it('has no successor that the record does not hold', () => {
    expect(findingsWith({ 'withdrawn.yaml': { '0.successor': 'gone.tv' } })).toEqual([
      {
        file: 'withdrawn.yaml',
        field: '0.successor',
        value: 'gone.tv',
        remedy: 'is neither a case, a site nor a host of the record that lives on',
      },
    ]);
  });
});
