import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../scripts/read-catalogues.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { voiceOf } from '../../src/wording/voice.ts';
import { catalogues } from '../wording/voices.ts';

describe('a catalogue as it ships', () => {
  it.each(LANGUAGES)('says the same as the one that people write: %s', (language) => {
    const shipped = voiceOf(language, parseCatalogue(catalogues[language]));
    const written = voiceOf(language, catalogues[language]);
    const values = {
      duration: '12',
      domains: 2,
      when: 'w',
      authority: 'a',
      court: 'c',
      end: 'e',
      kind: 'blocking',
    };
    expect(shipped.say('headline.expired', values)).toBe(written.say('headline.expired', values));
    expect(shipped.say('popup.record-of', { cases: 1, domains: 3, date: 'd' })).toBe(
      written.say('popup.record-of', { cases: 1, domains: 3, date: 'd' }),
    );
    expect(shipped.when('2014-05-01~')).toBe(written.when('2014-05-01~'));
  });

  it.each(LANGUAGES)('has every message, and holds no text that still must be parsed: %s', (language) => {
    const shipped = parseCatalogue(catalogues[language]);
    expect(Object.keys(shipped)).toEqual(Object.keys(catalogues[language]));
    expect(Object.values(shipped).filter((message) => typeof message === 'string')).toEqual([]);
  });
});
