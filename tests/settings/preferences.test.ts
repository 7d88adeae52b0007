import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPreferable,
  PREFERABLE,
  parseChanges,
  parsePreferences,
  withChanges,
} from '../../src/settings/preferences.ts';
import { KEYS } from '../../src/settings/settings.ts';
import { someChanges, somePreferences, someStored } from './arbitraries.ts';

describe('preferences in storage', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(somePreferences, (preferences) => {
        expect(parsePreferences(structuredClone(preferences))).toEqual(preferences);
      }),
    );
  });

  it('that are damaged are as if they had never been set, and the others hold', () => {
    fc.assert(
      fc.property(
        somePreferences,
        fc.constantFrom(...PREFERABLE),
        fc.constantFrom<unknown>(42, 'nonsense', {}, null, [[]]),
        (preferences, key, damage) => {
          const { [key]: _, ...others } = preferences;
          expect(parsePreferences({ ...preferences, [key]: damage })).toEqual(others);
        },
      ),
    );
  });

  it('are never more than what a user may decide, whatever stands there', () => {
    fc.assert(
      fc.property(someStored, (stored) => {
        const kept = Object.keys(parsePreferences(stored));
        expect(kept.filter((key) => !isPreferable(key))).toEqual([]);
      }),
    );
  });
});

describe('a wish to change them', () => {
  it('is refused whole when a part of it is no setting of theirs', () => {
    const foreign = KEYS.filter((key) => !isPreferable(key));
    expect(foreign).toContain('lockSettings');
    for (const key of [...foreign, 'nonsense', '__proto__', 'constructor']) {
      const wish = Object.fromEntries([
        ['displayMode', 'off'],
        [key, true],
      ]);
      expect(parseChanges(wish), key).toBeNull();
    }
    for (const wish of [null, 7, 'displayMode', { displayMode: 'loud' }])
      expect(parseChanges(wish)).toBeNull();
  });

  it('leaves everything else as it was', () => {
    fc.assert(
      fc.property(somePreferences, someChanges, (before, changes) => {
        const after = withChanges(before, changes);
        for (const key of PREFERABLE) {
          const wanted = Object.hasOwn(changes, key) ? (changes[key] ?? undefined) : before[key];
          expect(after[key]).toEqual(wanted);
        }
      }),
    );
  });

  it('to have a default again takes the choice out of storage', () => {
    expect(withChanges({ displayMode: 'off', uiLanguage: 'fr' }, { displayMode: null })).toEqual({
      uiLanguage: 'fr',
    });
  });
});
