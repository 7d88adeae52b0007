import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { clockAt } from '../../src/registry/clock.ts';
import type { Case, CaseEvent } from '../../src/registry/registry.ts';
import { eventsFor, penaltiesFor } from '../../src/registry/stage.ts';
import type { Dossier } from '../../src/wording/dossier.ts';
import { wordDossier } from '../../src/wording/dossier.ts';
import { LANGUAGES, type Language } from '../../src/wording/language.ts';
import { asOf, daysOf } from './as-of.ts';
import { GUILT, ONLY_RISKED, PRESUMPTION } from './loaded-words.ts';
import { TODAY, voices } from './voices.ts';

const registry = await readRegistry();

const DECIDED = [
  'appeal',
  'cassation',
  'interim-order',
  'judgment',
  'acquittal',
  'dismissal',
  'blocking-order',
  'delisting-order',
  'refusal',
  'settlement',
];

interface Reading {
  title: string;
  language: Language;
  matter: Case;
  host: string | undefined;
  dossier: Dossier;
}

/** Every case, as a whole and from its domains, in every language, today and after each of its events. */
const readings: Reading[] = Object.entries(registry.cases).flatMap(([id, whole]) =>
  [...daysOf(whole), TODAY].flatMap((day) => {
    const matter = asOf(whole, day);
    if (!matter) return [];
    return [undefined, ...viewsOf(matter)].flatMap((host) => {
      if (eventsFor(matter, host).length === 0) return [];
      return LANGUAGES.map((language) => {
        const subject = { registry, id, matter, voice: voices[language], clock: clockAt(day) };
        const dossier = wordDossier({ ...subject, ...(host !== undefined && { host }) });
        return { title: `${language} ${day} ${host ?? id}`, language, matter, host, dossier };
      });
    });
  }),
);

/** One domain for each set of events and penalties: the others would read the same. */
function viewsOf(matter: Case): string[] {
  const told = matter.hosts.map(
    (host) => [JSON.stringify([eventsFor(matter, host), penaltiesFor(matter, host)]), host] as const,
  );
  return [...new Map(told).values()];
}

/** The titles of the readings of which something is not so. */
function titlesWhere(isWrong: (reading: Reading) => boolean): string[] {
  return readings.filter(isWrong).map(({ title, dossier }) => `${title}: ${dossier.headline}`);
}

/** Headline and context, without the names of courts and companies, which may be called what they like. */
function firstLines({ headline, context }: Dossier): string {
  const authorities = Object.values(registry.authorities).flatMap(({ name, phrase, gloss }) => [
    phrase.en,
    phrase.fr,
    name,
    gloss?.en ?? name,
    gloss?.fr ?? name,
  ]);
  const organisations = Object.values(registry.organisations).map(({ name }) => name);
  return [...authorities, ...organisations].reduce(
    (text, name) => text.replaceAll(name, '…'),
    [headline, ...context].join('\n'),
  );
}

/** Whether a judgment against somebody stands at the end of the events. */
function holdsJudgment(events: CaseEvent[]): boolean {
  let stands = false;
  for (const { type, outcome } of events) {
    if (outcome === 'convicted' || outcome === 'liable') stands = true;
    else if (type === 'acquittal' || outcome === 'overturned' || outcome === 'no-evidence') stands = false;
  }
  return stands;
}

describe('the first lines, of every case on every day of its history', () => {
  it('are many', () => {
    expect(readings.length).toBeGreaterThan(200);
  });

  it('speak of guilt only where a judgment that says so stands', () => {
    const wrong = titlesWhere(
      ({ matter, host, dossier }) =>
        !holdsJudgment(eventsFor(matter, host)) && GUILT.test(firstLines(dossier)),
    );
    expect(wrong).toEqual([]);
  });

  it('presume innocence wherever nothing was decided', () => {
    const wrong = titlesWhere(({ language, matter, host, dossier }) => {
      const isDecided = eventsFor(matter, host).some(
        ({ type, claimant, outcome }) =>
          (!claimant && outcome !== 'overturned' && DECIDED.includes(type)) ||
          outcome === 'convicted' ||
          outcome === 'liable',
      );
      return !isDecided && !PRESUMPTION[language].test([...dossier.context, ...dossier.caveats].join('\n'));
    });
    expect(wrong).toEqual([]);
  });

  it('name what is only risked nowhere but as risked', () => {
    const wrong = titlesWhere(({ language, matter, host, dossier }) => {
      const clear = dossier.context.filter((line) => !ONLY_RISKED[language].test(line));
      const texts = dossier.measures
        .filter(({ status }) => status === 'risked')
        .map(({ text }) => bare(text));
      const others = dossier.measures
        .filter(({ status }) => status !== 'risked')
        .map(({ text }) => bare(text));
      const onlyRisked = texts.filter((text) => /\d/.test(text) && !others.includes(text));
      const isRisked = penaltiesFor(matter, host).some(({ steps }) => steps.at(-1)?.status === 'risked');
      expect(isRisked).toBe(texts.length > 0);
      return onlyRisked.some((text) => [dossier.headline, ...clear].join('\n').toLowerCase().includes(text));
    });
    expect(wrong).toEqual([]);
  });

  it('are finished sentences, with nothing left open', () => {
    const open = /undefined|\bnull\b|NaN|\{|\}|\bnone\b| {2}|\s,|\.\./;
    expect(
      titlesWhere(({ dossier }) => open.test([dossier.headline, ...dossier.context].join('\n'))),
    ).toEqual([]);
    expect(titlesWhere(({ dossier }) => !/^\p{Lu}.*\.$/u.test(dossier.headline))).toEqual([]);
  });
});

describe('measures, of every case on every day of its history', () => {
  it('bear the word of their own status', () => {
    for (const { dossier, language } of readings) {
      const voice = voices[language];
      for (const { status, statusText } of dossier.measures)
        expect(statusText).toBe(voice.say(`status.${status}`));
    }
  });

  it('are imposed only where a step of the record imposed them', () => {
    const wrong = titlesWhere(({ matter, host, dossier }) => {
      const deciding = ['imposed', 'upheld', 'restored', 'reduced', 'increased'];
      const imposed = penaltiesFor(matter, host).filter(({ steps }) =>
        steps.some(({ status }) => deciding.includes(status)),
      );
      return dossier.measures.filter(({ status }) => deciding.includes(status)).length > imposed.length;
    });
    expect(wrong).toEqual([]);
  });
});

/** A measure without its limits ("each", "only if charged with this"). */
function bare(text: string): string {
  return (text.toLowerCase().split(', ')[0] ?? text).trim();
}
