import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../src/registry/stage.ts';
import { EVENT_TYPES, OFFENCES, OUTCOMES } from '../../src/registry/vocabulary/events.ts';
import { BOUNDS, FIGURE_KINDS } from '../../src/registry/vocabulary/figures.ts';
import { MEASURE_KINDS, STATUSES } from '../../src/registry/vocabulary/measures.ts';
import { ROLES } from '../../src/registry/vocabulary/roles.ts';
import { FATES } from '../../src/registry/vocabulary/sites.ts';
import { SOURCE_KINDS } from '../../src/registry/vocabulary/sources.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { SAFETY } from './loaded-words.ts';
import { catalogues } from './voices.ts';

/** Two names of one thing, always given together: each language takes the one that its grammar needs. */
const SAME_THING: Record<string, string> = {
  court: 'authority', // `le tribunal de …` inside a sentence, or its own name in brackets
  when: 'date', // `on 28 November`, or the date alone behind a comma
};
/** Given with every date; a language that says "about" in one way does not ask for it. */
const OPTIONAL = ['precision', 'day', 'month'];

const keys = Object.keys(catalogues.en).toSorted();

describe('the catalogues', () => {
  it.each(LANGUAGES)('have the same messages: %s', (language) => {
    expect(Object.keys(catalogues[language]).toSorted()).toEqual(keys);
  });

  it.each(LANGUAGES)('leave no message empty: %s', (language) => {
    const empty = Object.entries(catalogues[language]).filter(([, message]) => message.trim() === '');
    expect(empty).toEqual([]);
  });

  it.each(LANGUAGES)('ask for the same things as English does: %s', (language) => {
    const differing = keys.filter(
      (key) => thingsIn(messageOf(language, key)).join() !== thingsIn(messageOf('en', key)).join(),
    );
    expect(differing).toEqual([]);
  });

  it.each([
    ['event', EVENT_TYPES],
    ['outcome', OUTCOMES],
    ['measure', MEASURE_KINDS],
    ['status', STATUSES],
    ['role', ROLES],
    ['figure', FIGURE_KINDS],
    ['bound', BOUNDS],
    ['source-kind', SOURCE_KINDS],
    ['fate', FATES],
    ['offence', OFFENCES],
    ['flag', ['standing', 'pending', 'ended', 'cleared', 'none']],
    [
      'headline',
      [
        'expired',
        'overturned',
        'acquitted',
        'dismissed',
        'refused',
        'returned',
        'lifted',
        'settled',
        'silent',
      ],
    ],
    ['headline', STAGES.filter((stage) => !['reported', 'investigated', 'charged'].includes(stage))],
  ] as [string, readonly string[]][])('have a message for every word of the record: %s', (family, words) => {
    expect(words.map((word) => `${family}.${word}`).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(LANGUAGES)('never call a site safe: %s', (language) => {
    const all = Object.values(catalogues[language]).join('\n');
    expect(all).not.toMatch(SAFETY);
  });

  it('word a risk, a request, a penalty and one upheld as different things', () => {
    for (const language of LANGUAGES) {
      const words = ['risked', 'requested', 'imposed', 'upheld'].map((status) =>
        messageOf(language, `status.${status}`),
      );
      expect(new Set(words).size).toBe(4);
    }
  });
});

function messageOf(language: (typeof LANGUAGES)[number], key: string): string {
  return new Map(Object.entries(catalogues[language])).get(key) ?? '';
}

/** What a message is about: its arguments, those that name one thing taken as one. */
function thingsIn(message: string): string[] {
  const names = argumentsIn(parse(message, { ignoreTag: true })).map((name) => SAME_THING[name] ?? name);
  return [...new Set(names)].filter((name) => !OPTIONAL.includes(name)).toSorted();
}

function argumentsIn(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return argumentsIn(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element.value];
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => argumentsIn(value))];
  });
}
