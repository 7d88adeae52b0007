import { describe, expect, it } from 'vitest';
import { FAILURES } from '../../src/lists/failures.ts';
import { REFUSALS } from '../../src/lists/refusals.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { wordFailure, wordRefused } from '../../src/wording/lists.ts';
import { voices } from './voices.ts';

/** All that any failure tells. */
const params = {
  status: 404,
  megabytes: 64,
  named: 'hosts',
  found: 'adblock',
  count: 12,
  before: 99,
  limit: 2_000_000,
  reason: 'QuotaExceededError',
};

describe.each(LANGUAGES)('what is said of lists in %s', (language) => {
  const voice = voices[language];

  it('has a sentence of its own for every failure', () => {
    const sentences = FAILURES.map((code) => wordFailure(voice, { code, params }));
    expect(new Set(sentences).size).toBe(FAILURES.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|lists\./);
    expect(wordFailure(voice, { code: 'status', params })).toContain('404');
  });

  it('has a line for every reason, with its entries', () => {
    for (const count of [1, 1_234]) {
      const refused = Object.fromEntries(
        REFUSALS.map((reason) => [reason, { count, samples: ['x.example'] }]),
      );
      const lines = wordRefused(voice, refused);
      expect(new Set(lines).size).toBe(REFUSALS.length);
      for (const line of lines) expect(line).toContain(count === 1 ? ': x.example' : ': x.example …');
    }
  });
});

describe('what was not taken from a list', () => {
  it('is silent where all was', () => {
    expect(wordRefused(voices.en, {})).toEqual([]);
  });
});
