import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { asOf } from './as-of.ts';
import { dossierAt, dossierFor, spaced } from './voices.ts';

const registry = await readRegistry();

/** What the first line of each case must tell a reader of German and of Dutch; the flags are held by six-cases.test.ts. */
const HEADLINES = [
  {
    of: 'seriefr.eu',
    de: [
      'Gerichtsverhandlung am 13. November 2019',
      'Tribunal correctionnel de Besançon',
      'beantragt: 8 Monate Freiheitsstrafe auf Bewährung',
      'Stand 21. November 2026 ist keine Entscheidung bekannt',
    ],
    nl: [
      'Zitting op 13 november 2019',
      'Tribunal correctionnel de Besançon',
      'geëist: 8 maanden voorwaardelijke gevangenisstraf',
      'Op 21 november 2026 was geen beslissing bekend',
    ],
    never: /7 Jahre|7 jaar|verhängt|opgelegd/i,
  },
  {
    of: 'planet-series.tv',
    de: ['um den 26. Mai 2016', 'vom Netz genommen', 'ist keine Entscheidung bekannt'],
    nl: ['rond 26 mei 2016', 'offline gehaald', 'was geen beslissing bekend'],
    never: /5 Jahre|5 jaar|500|verhängt|opgelegd/i,
  },
  {
    of: 'xtream-codes.com',
    de: [
      'Beschlagnahme am 18. September 2019',
      'Xtream Codes Ltd gab um 2022 bekannt',
      'ein Gericht habe keine Beweise gegen das Unternehmen gefunden',
    ],
    nl: [
      'Inbeslagname op 18 september 2019',
      'Xtream Codes Ltd maakte rond 2022 bekend',
      'geen bewijs tegen het bedrijf',
    ],
    never: /Netzwerk|netwerk|zerschlagen|opgerold|\b22\b|\b800?\b/i,
  },
  {
    of: 'dpstream.tv',
    de: [
      'am 28. November 2013 für 12 Monate angeordnete Sperrung dieser Domain',
      'Tribunal de grande instance de Paris, Paris regional court',
      'ist abgelaufen (etwa Januar 2015)',
    ],
    nl: [
      'op 28 november 2013 voor 12 maanden bevolen blokkering van dit domein',
      'Tribunal de grande instance de Paris, Paris regional court',
      'is verlopen (circa januari 2015)',
    ],
    never: /Betreiber|exploitant|bestätigt|bevestigd/i,
  },
  {
    of: 'tvshack.net',
    de: ['am 30. Juni 2010', 'endete am 6. Dezember 2012 mit einer Einigung'],
    nl: ['op 30 juni 2010', 'eindigde op 6 december 2012 met een schikking'],
    never: /auslieferung|uitlever/i,
  },
  {
    of: 'filespump.com',
    de: ['Diese Domain wurde am 30. Juni 2010 beschlagnahmt (Immigration and Customs Enforcement)'],
    nl: ['Dit domein werd op 30 juni 2010 in beslag genomen (Immigration and Customs Enforcement)'],
    never: /Freiheitsstrafe|gevangenis|2012/i,
  },
  {
    of: 'ninjavideo.net',
    de: [
      'Verurteilung im Fall dieser Website etwa im Januar 2012',
      'Eastern District of Virginia',
      '22 Monate Freiheitsstrafe',
      '2 Jahre Bewährungsaufsicht',
      '500 Stunden gemeinnützige Arbeit',
      '209.827 $',
    ],
    nl: [
      'Veroordeling in de zaak over deze site rond januari 2012',
      'Eastern District of Virginia',
      '22 maanden gevangenisstraf',
      '2 jaar reclasseringstoezicht',
      '500 uur werkstraf',
      'US$ 209.827',
    ],
    never: /46|57/,
  },
];

describe.each(HEADLINES)('$of', ({ of, never, ...says }) => {
  it.each(['de', 'nl'] as const)('is told by its latest known state: %s', (language) => {
    const { headline } = dossierAt(registry, of, language);
    for (const fact of says[language]) expect(spaced(headline)).toContain(fact);
    expect(headline).not.toMatch(never);
  });
});

describe('the top sites of 2010, a case of private servers,', () => {
  it.each([
    ['de', '8. September 2010', 'keine Entscheidung bekannt'],
    ['nl', '8 september 2010', 'geen beslissing bekend'],
  ] as const)('are told without a site: %s', (language, day, undecided) => {
    const headline = spaced(dossierFor(registry, 'be-2010-top-site', language).headline);
    expect(headline).toContain(day);
    expect(headline).toContain(undecided);
    expect(headline).not.toMatch(/domain|domein|site/i);
  });
});

describe('while its order ran, dpstream.tv', () => {
  it.each([
    ['de', 'Die Sperrung dieser Domain wurde am 28. November 2013', /abgelaufen/],
    ['nl', 'De blokkering van dit domein werd op 28 november 2013', /verlopen/],
  ] as const)('is told as blocked: %s', (language, order, expired) => {
    const day = '2014-06-01';
    const before = { ...registry, cases: { ...registry.cases } };
    const whole = registry.cases['fr-2013-allostreaming'];
    const then = whole && asOf(whole, day);
    if (!then) throw new Error('no such case on that day');
    before.cases['fr-2013-allostreaming'] = then;
    const { headline } = dossierAt(before, 'dpstream.tv', language, day);
    expect(spaced(headline)).toContain(order);
    expect(headline).not.toMatch(expired);
  });
});

describe('the name of an authority', () => {
  const textOf = (id: string, language: 'de' | 'nl') =>
    dossierFor(registry, id, language)
      .timeline.map(({ text }) => text)
      .join('\n');

  it('has an English gloss where readers know neither the language nor the name', () => {
    expect(textOf('it-2019-xtream-codes', 'de')).toContain('(Guardia di Finanza, Italian finance police)');
    expect(textOf('it-2019-xtream-codes', 'nl')).toContain('(Guardia di Finanza, Italian finance police)');
  });

  it('has none where it is English itself', () => {
    expect(textOf('us-2010-in-our-sites', 'de')).toContain('(Westminster Magistrates’ Court)');
  });

  it('has none where its country speaks the language of the reader', () => {
    expect(textOf('be-2010-top-site', 'nl')).toContain('(Parquet de Bruxelles)');
    expect(textOf('be-2010-top-site', 'de')).toContain(
      '(Parquet de Bruxelles, Brussels public prosecutor’s office)',
    );
  });
});
