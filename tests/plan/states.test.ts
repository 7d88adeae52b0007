import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/plan/notice.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { noticeOf } from '../e2e/stage/open-stage.ts';
import { STATES, type StateName } from './states.ts';

const NAMES = Object.keys(STATES) as StateName[]; // its own keys

const EXPECTED: Record<StateName, [flag: Notice['flag'], headline: RegExp]> = {
  reported: ['pending', /identified .*2 March 2026\. No decision is known/i],
  investigated: ['pending', /searches on 18 June 2026\. No decision is known/i],
  charged: ['pending', /accusation on 3 February 2026\. No decision is known/],
  'trial-awaited': ['pending', /^Trial held .*8 months requested\. No decision is known/],
  ordered: ['standing', /blocking of this domain was ordered on 12 May 2026 .* for 18 months/],
  expired: ['ended', /has expired \(1 January 2015\)/],
  judged: ['standing', /held liable on 6 March 2025 .*250,000/],
  'under-appeal': ['standing', /held liable on 6 March 2025/],
  appealed: ['standing', /upheld on appeal on 20 January 2026/],
  final: ['standing', /last instance on 8 October 2026/],
  overturned: ['cleared', /was overturned on 20 January 2026/],
  acquitted: ['cleared', /^Acquitted on 2 July 2025/],
  returned: ['cleared', /returned on 8 December 2011/],
  stale: ['pending', /accusation on 3 October 2023/],
  'own-list': ['listed', /^listed\.example is on the list of Collège Exemple\.$/],
  managed: ['standing', /blocking of this domain was ordered/],
  several: ['standing', /blocking of this domain was ordered on 12 May 2026/],
  fallback: ['standing', /blocking of this domain was ordered/],
  crowded: ['standing', /held liable .* Tribunal of an uncommonly long name/],
};

function phasesOf(name: StateName): string[] {
  return noticeOf(name).dossiers[0]?.timeline.map(({ phase }) => phase) ?? [];
}

function groupsOf(name: StateName): string[] {
  return noticeOf(name).dossiers.flatMap(({ measures }) => measures.map(({ group }) => group));
}

describe('a banner', () => {
  it.each(NAMES)('leads with the state today: %s', (name) => {
    const [flag, headline] = EXPECTED[name];
    expect(noticeOf(name)).toMatchObject({ flag, headline: expect.stringMatching(headline) });
  });

  it.each(LANGUAGES)('can be worded in every state: %s', (language) => {
    for (const name of NAMES) {
      const { headline, language: spoken } = noticeOf(name, language);
      expect(headline, name).not.toBe('');
      expect(spoken, name).toBe(name === 'fallback' ? 'en' : language);
    }
  });

  it('says where it applies', () => {
    expect(noticeOf('ordered').context[0]).toBe('France');
  });

  it('says that an appeal is open, that a record is old, and that there are more cases', () => {
    expect(noticeOf('under-appeal').context).toContain('An appeal was lodged; its outcome is not known');
    expect(noticeOf('stale').context.join()).toMatch(/Not reviewed since 10 January 2025/);
    expect(noticeOf('several').context.join()).toMatch(/2 more cases concern this domain/);
  });

  it('is whole in English where a message is missing in the language, and says so in that language', () => {
    expect(noticeOf('fallback', 'fr')).toMatchObject({
      language: 'en',
      fallback: { language: 'fr', text: expect.stringContaining('n’existe pas encore en français') },
      labels: { details: 'Details' },
    });
    expect(noticeOf('ordered', 'fr').fallback).toBeNull();
  });
});

describe('the timeline', () => {
  it('marks where the case stands, what was before, and what has no effect any more', () => {
    expect(phasesOf('expired')).toEqual(['past', 'ended', 'current', 'ended']);
    expect(phasesOf('overturned')).toEqual(['past', 'ended', 'current']);
    expect(phasesOf('returned')).toEqual(['ended', 'current']);
    expect(phasesOf('final')).toEqual(['past', 'past', 'past', 'current']);
    expect(phasesOf('acquitted')).toEqual(['past', 'current']);
  });

  it('marks what was announced or asked for, and has no known outcome', () => {
    expect(phasesOf('trial-awaited')).toEqual(['past', 'past', 'current', 'open']);
    expect(phasesOf('under-appeal')).toEqual(['past', 'current', 'open']);
    expect(phasesOf('appealed')).toEqual(['past', 'past', 'past', 'current']);
  });
});

describe('the measures', () => {
  it('stand under what became of them', () => {
    expect(groupsOf('ordered')).toEqual(['in-force']);
    expect(groupsOf('judged')).toEqual(['decided']);
    expect(groupsOf('expired')).toEqual(['ended', 'set-aside']);
    expect(groupsOf('trial-awaited')).toEqual(['requested', 'risked']);
    expect(groupsOf('overturned')).toEqual(['set-aside']);
    expect(groupsOf('returned')).toEqual(['ended']);
  });
});

describe('the foot of the details', () => {
  it('says that the domain may have changed hands where the decision is older than two years', () => {
    expect(caveats('expired')).toMatch(/may have another owner today/);
    expect(caveats('ordered')).not.toMatch(/another owner/);
  });

  function caveats(name: StateName): string {
    return noticeOf(name).dossiers[0]?.caveats.join() ?? '';
  }
});

describe('an organisation', () => {
  it('is named with whom to ask, and can keep the banner from being hidden', () => {
    expect(noticeOf('managed')).toMatchObject({
      hides: [],
      organisation: {
        text: 'Shown by Pavillon, installed by Collège Exemple. Questions: the computer room, B12.',
        url: 'https://college.example/help',
        host: 'college.example',
        email: 'help@college.example',
      },
    });
  });

  it('is not spoken of where there is none', () => {
    expect(noticeOf('ordered').organisation).toBeNull();
  });
});
