import { describe, expect, it } from 'vitest';
import { languageFor } from '../../src/wording/language.ts';
import { event, matter, penalty, step } from '../registry/fixtures.ts';
import { dossierOf, spaced, voices } from './voices.ts';

const { es, it: italian } = voices;

describe('a date', () => {
  it.each([
    ['2013-11-28', '28 de noviembre de 2013', '28 novembre 2013'],
    ['2014-05-01', '1 de mayo de 2014', '1º maggio 2014'],
    ['2013-11', 'noviembre de 2013', 'novembre 2013'],
    ['2013', '2013', '2013'],
    ['2012~', 'hacia 2012', '2012 circa'],
    ['2014-05-01~', 'hacia el 1 de mayo de 2014', '1º maggio 2014 circa'],
  ])('%s stands alone as “%s” and “%s”', (date, spanish, roman) => {
    expect([es.date(date), italian.date(date)]).toEqual([spanish, roman]);
  });

  it.each([
    ['2013-11-28', 'el 28 de noviembre de 2013', 'il 28 novembre 2013'],
    ['2014-05-01', 'el 1 de mayo de 2014', 'il 1º maggio 2014'],
    ['2014-05-08', 'el 8 de mayo de 2014', 'l’8 maggio 2014'],
    ['2014-05-11', 'el 11 de mayo de 2014', 'l’11 maggio 2014'],
    ['2013-11', 'en noviembre de 2013', 'nel novembre 2013'],
    ['2013-10', 'en octubre de 2013', 'nell’ottobre 2013'],
    ['2013', 'en 2013', 'nel 2013'],
    ['2012~', 'hacia 2012', 'intorno al 2012'],
    ['2014-01~', 'hacia enero de 2014', 'intorno a gennaio 2014'],
    ['2014-04~', 'hacia abril de 2014', 'intorno ad aprile 2014'],
    ['2016-05-26~', 'hacia el 26 de mayo de 2016', 'intorno al 26 maggio 2016'],
    ['2016-05-08~', 'hacia el 8 de mayo de 2016', 'intorno all’8 maggio 2016'],
  ])('%s stands in a sentence as “%s” and “%s”', (date, spanish, roman) => {
    expect([es.when(date), italian.when(date)]).toEqual([spanish, roman]);
  });
});

describe('money and durations', () => {
  it('are written as the language writes them', () => {
    expect([es, italian].map((voice) => spaced(voice.money('500000 EUR')))).toEqual([
      '500.000 €',
      '500.000 €',
    ]);
    expect([es, italian].map((voice) => spaced(voice.duration('P1Y6M')))).toEqual([
      '1 año y 6 meses',
      '1 anno e 6 mesi',
    ]);
  });
});

describe('an ending', () => {
  const seized = event('seizure', '2010-06-30', { authority: 'prosecutor' });

  it.each([
    ['acquittal', 'Absolución dictada el 5 de mayo de 2014 (', 'Assoluzione pronunciata il 5 maggio 2014 ('],
    ['dismissal', 'El procedimiento se archivó el 5', 'Il procedimento è stato archiviato il 5'],
    ['refusal', 'fue denegada el 5 de mayo de 2014', 'è stata respinta il 5 maggio 2014'],
    ['return', 'lo incautado se devolvió el 5', 'i beni sequestrati sono stati restituiti il 5'],
    [
      'lifting',
      'La medida adoptada el 30 de junio de 2010 fue levantada',
      'La misura adottata il 30 giugno 2010 è stata revocata',
    ],
    ['settlement', 'con un acuerdo', 'con un accordo'],
  ] as const)('%s is the headline', (type, spanish, roman) => {
    const one = matter([seized, event(type, '2014-05-05', { authority: 'court' })]);
    expect(dossierOf(one, 'es').headline).toContain(spanish);
    expect(dossierOf(one, 'it').headline).toContain(roman);
  });
});

describe('a penalty', () => {
  const told = (status: 'risked' | 'requested' | 'imposed') => {
    const fine = penalty('fine', [step(status, { date: '2012-01-06', amount: '999 EUR', bound: 'at-most' })]);
    const one = matter([event('trial', '2012-01-06')], { penalties: [fine] });
    return (['es', 'it'] as const).map((language) => {
      const [measure] = dossierOf(one, language).measures;
      return `${spaced(measure?.text ?? '')}: ${measure?.history[0]}`;
    });
  };

  it('is told as risked, requested or imposed, in words that agree with any measure', () => {
    expect(told('risked')).toEqual([
      'Multa de hasta 999 €: solo posible el 6 de enero de 2012',
      'Fino a 999 € di multa: solo possibile il 6 gennaio 2012',
    ]);
    expect(told('requested')).toEqual([
      'Multa de hasta 999 €: petición el 6 de enero de 2012',
      'Fino a 999 € di multa: richiesta il 6 gennaio 2012',
    ]);
    expect(told('imposed')).toEqual([
      'Multa de hasta 999 €: imposición el 6 de enero de 2012',
      'Fino a 999 € di multa: imposizione il 6 gennaio 2012',
    ]);
  });
});

describe('the language', () => {
  it.each([
    ['es-419', 'es'],
    ['it_CH', 'it'],
    ['est', 'en'],
  ])('for a browser in %j is %s', (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });
});
