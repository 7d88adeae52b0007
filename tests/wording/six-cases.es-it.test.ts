import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import type { Flag } from '../../src/registry/stage.ts';
import { dossierAt, dossierFor, spaced } from './voices.ts';

const TONGUES = ['es', 'it'] as const;
type Tongue = (typeof TONGUES)[number];

/** What a reader must learn from the first line of each of the first six cases, on 21 November 2026. */
interface Expectation {
  of: string;
  flag: Flag;
  says: Record<Tongue, string[]>;
  never: RegExp;
}

const registry = await readRegistry();

const HEADLINES: Expectation[] = [
  {
    of: 'seriefr.eu',
    flag: 'pending',
    says: {
      es: [
        'Juicio celebrado el 13 de noviembre de 2019',
        'Tribunal correctionnel de Besançon',
        'petición de 8 meses de prisión en suspenso',
        'No consta ninguna decisión a 21 de noviembre de 2026',
      ],
      it: [
        'Processo celebrato il 13 novembre 2019',
        'Tribunal correctionnel de Besançon',
        'richiesta di 8 mesi di reclusione con pena sospesa',
        'Non risulta alcuna decisione (ultima verifica: 21 novembre 2026)',
      ],
    },
    never: /7 (años|anni)|impuest|imposta|inflitt/i,
  },
  {
    of: 'planet-series.tv',
    flag: 'ended',
    says: {
      es: ['26 de mayo de 2016', 'cierre del sitio', 'No consta ninguna decisión a 21 de noviembre de 2026'],
      it: ['26 maggio 2016', 'chiusura del sito', 'Non risulta alcuna decisione', '21 novembre 2026'],
    },
    never: /5 (años|anni)|500|impuest|imposta|inflitt/i,
  },
  {
    of: 'xtream-codes.com',
    flag: 'cleared',
    says: {
      es: [
        'Xtream Codes Ltd anunció hacia 2022',
        'no había hallado pruebas',
        'Incautación practicada el 18 de septiembre de 2019',
      ],
      it: [
        'Xtream Codes Ltd ha annunciato intorno al 2022',
        'non aveva ravvisato prove',
        'Sequestro eseguito il 18 settembre 2019',
      ],
    },
    never: /desmantel|smantell|\b(red|rete)\b|\b22\b|\b800?\b/i,
  },
  {
    of: 'dpstream.tv',
    flag: 'ended',
    says: {
      es: [
        'orden de bloqueo de este dominio',
        'el 28 de noviembre de 2013',
        'Tribunal de grande instance de Paris',
        '12 meses',
        'ha expirado',
        'enero de 2015',
      ],
      it: [
        'ordine di blocco di questo dominio',
        'il 28 novembre 2013',
        'Tribunal de grande instance de Paris',
        '12 mesi',
        'è scaduto',
        'gennaio 2015',
      ],
    },
    never: /operador|gestore|confirmad|confermat/i,
  },
  {
    of: 'tvshack.net',
    flag: 'ended',
    says: {
      es: ['concluyó el 6 de diciembre de 2012 con un acuerdo', '30 de junio de 2010'],
      it: ['si è concluso il 6 dicembre 2012 con un accordo', '30 giugno 2010'],
    },
    never: /extradi|estradi/i,
  },
  {
    of: 'filespump.com',
    flag: 'standing',
    says: {
      es: ['Este dominio fue incautado el 30 de junio de 2010 (Immigration and Customs Enforcement).'],
      it: ['Questo dominio è stato sequestrato il 30 giugno 2010 (Immigration and Customs Enforcement).'],
    },
    never: /prisión|reclusione|2012/i,
  },
  {
    of: 'ninjavideo.net',
    flag: 'standing',
    says: {
      es: [
        'Condena dictada hacia enero de 2012',
        'Eastern District of Virginia',
        '22 meses de prisión',
        '2 años de libertad vigilada',
        '500 horas',
        '209.827 US$',
      ],
      it: [
        'Condanna pronunciata intorno a gennaio 2012',
        'Eastern District of Virginia',
        '22 mesi di reclusione',
        '2 anni di libertà vigilata',
        '500 ore',
        '209.827 USD',
      ],
    },
    never: /46|57/,
  },
];

describe.each(HEADLINES)('$of', ({ of, flag, says, never }) => {
  it.each(TONGUES)('is told by its latest known state: %s', (language) => {
    const { headline, flag: shown } = dossierAt(registry, of, language);
    expect(shown).toBe(flag);
    for (const fact of says[language]) expect(spaced(headline)).toContain(fact);
    expect(headline).not.toMatch(never);
  });
});

describe('a case as a whole', () => {
  it.each([
    ['es', '8 de septiembre de 2010', 'No consta ninguna decisión'],
    ['it', 'l’8 settembre 2010', 'Non risulta alcuna decisione'],
  ] as const)('of private servers speaks of no domain: %s', (language, day, none) => {
    const { headline, flag } = dossierFor(registry, 'be-2010-top-site', language);
    expect(flag).toBe('ended');
    expect(headline).toContain(day);
    expect(headline).toContain(none);
    expect(headline).not.toMatch(/domini|sitio|\bsito\b/i);
  });

  it('speaks of its domains together', () => {
    const seized = (language: Tongue) => dossierFor(registry, 'us-2010-in-our-sites', language).headline;
    expect(seized('es')).toContain('Estos dominios fueron incautados');
    expect(seized('it')).toContain('Questi domini sono stati sequestrati');
  });
});

describe('under the headline', () => {
  it.each([
    ['es', 'Pena posible, no impuesta: hasta 7 años de prisión'],
    ['it', 'Pena possibile, non inflitta: fino a 7 anni di reclusione'],
  ] as const)('stands what was merely risked, as such: %s', (language, line) => {
    expect(dossierAt(registry, 'seriefr.eu', language).context).toContain(line);
  });

  it.each([
    ['es', 'solo en caso de acusación'],
    ['it', 'solo in caso di imputazione'],
  ] as const)('stands what would have been risked only on other charges: %s', (language, condition) => {
    expect(dossierAt(registry, 'planet-series.tv', language).context.join()).toContain(condition);
  });

  it.each([
    ['es', 'no juzga a los operadores'],
    ['it', 'non giudica i gestori'],
  ] as const)('stands that a blocking order does not judge the operators: %s', (language, line) => {
    expect(dossierAt(registry, 'dpstream.tv', language).context.join()).toContain(line);
  });

  it.each([
    ['es', 'Anuncio de la propia empresa', 'Italia, Grecia'],
    ['it', 'Annuncio della società stessa', 'Italia, Grecia'],
  ] as const)('stands whose word it is, and where: %s', (language, line, countries) => {
    const { context } = dossierAt(registry, 'xtream-codes.com', language);
    expect(context.join()).toContain(line);
    expect(context[0]).toMatch(new RegExp(`^${countries}`));
  });
});
