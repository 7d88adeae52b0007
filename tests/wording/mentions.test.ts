import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import { MENTION_ROLES } from '../../src/registry/vocabulary/roles.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { wordMentions } from '../../src/wording/mentions.ts';
import { event, matter, registryOf } from '../registry/fixtures.ts';
import { TODAY, voices } from './voices.ts';

describe('who is named and accused of nothing', () => {
  it.each(LANGUAGES)('has a role in words, whatever it is: %s', (language) => {
    const one = matter([event('trial', '2020')], {
      mentions: MENTION_ROLES.map((as) => ({ who: 'firm', as })),
    });
    const registry = registryOf({ sample: one });
    const subject = { registry, id: 'sample', matter: one, voice: voices[language], clock: clockAt(TODAY) };
    const mentions = wordMentions(subject);
    expect(mentions.map(({ who }) => who)).toEqual(MENTION_ROLES.map(() => 'Sample Firm Ltd'));
    expect(new Set(mentions.map(({ as }) => as)).size).toBe(MENTION_ROLES.length);
  });
});
