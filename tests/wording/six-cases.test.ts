import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import type { Flag } from '../../src/registry/stage.ts';
import { dossierAt, dossierFor, spaced } from './voices.ts';

/** What a reader must learn from the first line of each of the first six cases, on 21 November 2026. */
interface Expectation {
  of: string;
  flag: Flag;
  says: Record<'en' | 'fr', string[]>;
  never: RegExp;
}

const registry = await readRegistry();

const HEADLINES: Expectation[] = [
  {
    of: 'seriefr.eu',
    flag: 'pending',
    says: {
      en: [
        'Trial held on 13 November 2019',
        'Tribunal correctionnel de Besançon',
        '8 months requested',
        'No decision is known as of 21 November 2026',
      ],
      fr: [
        'Procès tenu le 13 novembre 2019',
        'tribunal correctionnel de Besançon',
        '8 mois de prison avec sursis requis',
        'Aucune décision n’est connue au 21 novembre 2026',
      ],
    },
    never: /7 years|7 ans|imposed|prononcé/i,
  },
  {
    of: 'planet-series.tv',
    flag: 'ended',
    says: {
      en: ['26 May 2016', 'offline', 'No decision is known as of 21 November 2026'],
      fr: ['26 mai 2016', 'fermeture du site', 'Aucune décision n’est connue au 21 novembre 2026'],
    },
    never: /5 years|5 ans|500|imposed|prononcé/i,
  },
  {
    of: 'xtream-codes.com',
    flag: 'cleared',
    says: {
      en: ['Xtream Codes Ltd announced', '2022', 'no evidence', 'Seized on 18 September 2019'],
      fr: ['Xtream Codes Ltd a annoncé', '2022', 'aucune preuve', 'Saisie le 18 septembre 2019'],
    },
    never: /dismantled|network|démantel|réseau|\b22\b|\b800?\b/i,
  },
  {
    of: 'dpstream.tv',
    flag: 'ended',
    says: {
      en: [
        'order to block this domain',
        '28 November 2013',
        'Tribunal de grande instance de Paris',
        '12 months',
        'has expired',
        'January 2015',
      ],
      fr: [
        'blocage de ce domaine',
        '28 novembre 2013',
        'tribunal de grande instance de Paris',
        '12 mois',
        'a expiré',
        'janvier 2015',
      ],
    },
    never: /operator|exploitant|upheld|confirmé/i,
  },
  {
    of: 'tvshack.net',
    flag: 'ended',
    says: {
      en: ['settled on 6 December 2012', '30 June 2010'],
      fr: ['le 6 décembre 2012 par un accord', '30 juin 2010'],
    },
    never: /extradit/i,
  },
  {
    of: 'filespump.com',
    flag: 'standing',
    says: {
      en: ['This domain was seized on 30 June 2010', 'Immigration and Customs Enforcement'],
      fr: ['Ce domaine a été saisi le 30 juin 2010', 'Immigration and Customs Enforcement'],
    },
    never: /prison|2012/i,
  },
  {
    of: 'ninjavideo.net',
    flag: 'standing',
    says: {
      en: [
        'January 2012',
        'Eastern District of Virginia',
        '22 months in prison',
        '2 years of probation',
        '500 hours',
        '$209,827',
      ],
      fr: [
        'janvier 2012',
        'Eastern District of Virginia',
        '22 mois de prison',
        '2 ans de mise à l’épreuve',
        '500 heures',
      ],
    },
    never: /46|57/,
  },
];

describe.each(HEADLINES)('$of', ({ of, flag, says, never }) => {
  it.each(['en', 'fr'] as const)('is told by its latest known state: %s', (language) => {
    const { headline, flag: shown } = dossierAt(registry, of, language);
    expect(shown).toBe(flag);
    for (const fact of says[language]) expect(spaced(headline)).toContain(fact);
    expect(headline).not.toMatch(never);
  });
});

describe('a case as a whole', () => {
  it('of private servers speaks of no domain', () => {
    for (const language of ['en', 'fr'] as const) {
      const { headline, flag } = dossierFor(registry, 'be-2010-top-site', language);
      expect(flag).toBe('ended');
      expect(headline).toMatch(/8 (September|septembre) 2010/);
      expect(headline).toMatch(/No decision is known|Aucune décision n’est connue/);
      expect(headline).not.toMatch(/domain|site/i);
    }
  });

  it('speaks of its domains together', () => {
    expect(dossierFor(registry, 'us-2010-in-our-sites', 'en').headline).toContain(
      'These domains were seized',
    );
    expect(dossierFor(registry, 'fr-2013-allostreaming', 'fr').headline).toContain('de ces domaines');
  });

  it('is one of many from each of its domains', () => {
    expect(dossierAt(registry, 'allourls.com', 'en').headline).toContain('this domain');
  });
});

describe('under the headline', () => {
  it('stands what was merely risked, as such', () => {
    const seriefr = dossierAt(registry, 'seriefr.eu', 'en').context.join('\n');
    expect(seriefr).toContain('Risked, not imposed: up to 7 years in prison');
    const planet = dossierAt(registry, 'planet-series.tv', 'en').context.join('\n');
    expect(planet).toContain('Risked, not imposed: up to 5 years in prison');
  });

  it('stands that Planet-Series would have risked it only if charged with more', () => {
    const { context } = dossierAt(registry, 'planet-series.tv', 'en');
    expect(context.find((line) => line.startsWith('Risked'))).toContain('only if charged');
  });

  it('stands whose word it is, where only the company says so', () => {
    expect(dossierAt(registry, 'xtream-codes.com', 'en').context).toContain(
      'The company’s own announcement; the decision itself was not seen',
    );
  });

  it('stands that a blocking order does not judge the operators', () => {
    expect(dossierAt(registry, 'dpstream.tv', 'fr').context.map(spaced)).toContain(
      'La décision visait des intermédiaires ; elle ne juge pas les exploitants',
    );
  });

  it('stands where it was, in the reader’s language', () => {
    expect(dossierAt(registry, 'xtream-codes.com', 'fr').context[0]).toMatch(/^Italie, Grèce/);
  });

  it('stands that an old domain may have changed hands', () => {
    const caveats = dossierAt(registry, 'filespump.com', 'en').caveats.join('\n');
    expect(caveats).toContain('The facts date from 2010: the domain may have another owner today.');
  });
});
