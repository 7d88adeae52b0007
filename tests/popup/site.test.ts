import { describe, expect, it, vi } from 'vitest';
import { wordHiding } from '../../src/popup/hidden-state.tsx';
import { hidingIn } from '../../src/popup/site.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { voices } from '../wording/voices.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));

const NOW = 1_000;

describe('what is stored on a hidden site', () => {
  it('hides it until its time has come', () => {
    const stored = { 'a.example': { scope: 'week', until: NOW + 1 } };
    expect(hidingIn(stored, 'a.example', NOW)).toEqual({ scope: 'week', until: NOW + 1 });
    expect(hidingIn(stored, 'a.example', NOW + 1)).toBeNull();
    expect(hidingIn(stored, 'b.example', NOW)).toBeNull();
  });

  it.each([
    undefined,
    null,
    'nonsense',
    { 'a.example': null },
    { 'a.example': { until: NOW + 1 } },
    { 'a.example': { scope: 7, until: NOW + 1 } },
    { 'a.example': { scope: 'week', until: 'soon' } },
  ])('hides nothing where it is damaged: %j', (stored) => {
    expect(hidingIn(stored, 'a.example', NOW)).toBeNull();
  });

  it('is never what every object has', () => {
    expect(hidingIn({}, 'constructor', NOW)).toBeNull();
  });
});

describe('how long a site is hidden', () => {
  it.each(LANGUAGES)('has a sentence for every scope: %s', (language) => {
    const say = (scope: string) => wordHiding(voices[language], { scope, until: Date.UTC(2026, 10, 30, 12) });
    const sentences = ['visit', 'week', 'record'].map(say);
    expect(new Set(sentences).size).toBe(3);
    expect(say('week')).toMatch(/2026/);
  });
});
