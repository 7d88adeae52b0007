import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shown, verdictOn } from '../../src/popup/verdict.tsx';
import { DEFAULTS } from '../../src/settings/defaults.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { voices } from '../wording/voices.ts';

const PROBLEMS = [
  'too-long',
  'hidden-character',
  'not-a-web-address',
  'ip-address',
  'single-label',
  'empty-label',
  'long-label',
  'hyphen',
  'space',
  'not-a-host',
  'public-suffix',
] as const;

describe('what is said of a look-up', () => {
  it.each(LANGUAGES)('differs for each rule that a name breaks: %s', (language) => {
    const asked = { voice: voices[language], settings: DEFAULTS, query: 'x' };
    const said = PROBLEMS.map((problem) => {
      const verdict = verdictOn({ kind: 'not-a-host', problem }, asked);
      return [verdict?.text, ...(verdict?.notes ?? [])].join(' ');
    });
    expect(new Set(said).size).toBe(PROBLEMS.length);
  });

  it('leaves it to the list where there is something', () => {
    expect(verdictOn({ kind: 'found' }, { voice: voices.en, settings: DEFAULTS, query: 'x' })).toBeNull();
  });
});

describe('what somebody typed', () => {
  it('is repeated without what cannot be seen, and not at length', () => {
    expect(shown('a\u202eb\u0000c')).toBe('a b c');
    expect([...shown('x'.repeat(10_000))]).toHaveLength(81);
  });

  it('is never repeated with a character that turns the text around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (query) => {
        expect(shown(query)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect([...shown(query)].length).toBeLessThanOrEqual(81);
      }),
    );
  });
});
