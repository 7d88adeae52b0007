import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageFor } from '../../src/wording/language.ts';
import { anyDate } from '../registry/dates.ts';
import { spaced, voices } from './voices.ts';

const { en, fr, de, nl } = voices;

describe('a date', () => {
  it.each([
    ['2013-11-28', '28 November 2013', '28 novembre 2013'],
    ['2014-05-01', '1 May 2014', '1er mai 2014'],
    ['2014-05-11', '11 May 2014', '11 mai 2014'],
    ['2013-11', 'November 2013', 'novembre 2013'],
    ['2013', '2013', '2013'],
    ['2012~', 'about 2012', 'vers 2012'],
    ['2014-01~', 'about January 2014', 'vers janvier 2014'],
    ['2014-05-01~', 'about 1 May 2014', 'vers le 1er mai 2014'],
  ])('%s stands alone as “%s” and “%s”', (date, english, french) => {
    expect([en.date(date), fr.date(date)]).toEqual([english, french]);
  });

  it.each([
    ['2013-11-28', 'on 28 November 2013', 'le 28 novembre 2013'],
    ['2014-05-01', 'on 1 May 2014', 'le 1er mai 2014'],
    ['2013-11', 'in November 2013', 'en novembre 2013'],
    ['2013', 'in 2013', 'en 2013'],
    ['2012~', 'around 2012', 'vers 2012'],
    ['2016-05-26~', 'around 26 May 2016', 'vers le 26 mai 2016'],
  ])('%s stands in a sentence as “%s” and “%s”', (date, english, french) => {
    expect([en.when(date), fr.when(date)]).toEqual([english, french]);
  });

  it('is the same day in every time zone, and says no more than is known', () => {
    fc.assert(
      fc.property(anyDate(), (date) => {
        for (const language of LANGUAGES) {
          const text = voices[language].date(date);
          expect(text).toContain(date.slice(0, 4));
          const day = /^\d{4}-\d{2}-(\d{2})/.exec(date)?.[1];
          const numbers = text.match(/\d+/g) ?? [];
          expect(numbers.map(Number)).toEqual([...(day ? [Number(day)] : []), Number(date.slice(0, 4))]);
        }
      }),
    );
  });

  it('that is none is refused', () => {
    expect(() => en.date('yesterday')).toThrow('yesterday');
    expect(() => fr.when('2013-02-29')).toThrow('2013-02-29');
  });
});

describe('a date in German and Dutch', () => {
  it.each([
    ['2013-11-28', '28. November 2013', '28 november 2013'],
    ['2013-11', 'November 2013', 'november 2013'],
    ['2013', '2013', '2013'],
    ['2012~', 'etwa 2012', 'circa 2012'],
    ['2014-05-01~', 'etwa 1. Mai 2014', 'circa 1 mei 2014'],
  ])('%s stands alone as “%s” and “%s”', (date, german, dutch) => {
    expect([spaced(de.date(date)), nl.date(date)]).toEqual([german, dutch]);
  });

  it.each([
    ['2013-11-28', 'am 28. November 2013', 'op 28 november 2013'],
    ['2013-11', 'im November 2013', 'in november 2013'],
    ['2013', 'im Jahr 2013', 'in 2013'],
    ['2012~', 'um 2012', 'rond 2012'],
    ['2015-01~', 'etwa im Januar 2015', 'rond januari 2015'],
    ['2016-05-26~', 'um den 26. Mai 2016', 'rond 26 mei 2016'],
  ])('%s stands in a sentence as “%s” and “%s”', (date, german, dutch) => {
    expect([spaced(de.when(date)), nl.when(date)]).toEqual([german, dutch]);
  });

  it('does not part the day from its month at the end of a line', () => {
    expect(de.date('2013-11-28')).toBe('28.\u00a0November 2013');
  });
});

describe('amounts in German and Dutch', () => {
  it.each([
    ['500000 EUR', '500.000 €', '€ 500.000'],
    ['209827 USD', '209.827 $', 'US$ 209.827'],
    ['12.50 EUR', '12,50 €', '€ 12,50'],
  ])('%s is “%s” and “%s”', (amount, german, dutch) => {
    expect([spaced(de.money(amount)), spaced(nl.money(amount))]).toEqual([german, dutch]);
  });

  it.each([
    ['P12M', '12 Monate', '12 maanden'],
    ['P1Y6M', '1 Jahr und 6 Monate', '1 jaar en 6 maanden'],
    ['PT160H', '160 Stunden', '160 uur'],
  ])('%s is “%s” and “%s”', (duration, german, dutch) => {
    expect([spaced(de.duration(duration)), spaced(nl.duration(duration))]).toEqual([german, dutch]);
  });

  it('are grouped, joined and named as the language does', () => {
    expect([de, nl].map((voice) => spaced(voice.percent(15.5)))).toEqual(['15,5 %', '15,5%']);
    expect(de.list(['Orange', 'SFR', 'Free'])).toBe('Orange, SFR und Free');
    expect(nl.list(['Orange', 'SFR', 'Free'])).toBe('Orange, SFR en Free');
    expect([de.country('EU'), nl.country('EU')]).toEqual(['Europäische Union', 'Europese Unie']);
  });
});

describe('an amount', () => {
  it.each([
    ['500000 EUR', '€500,000', '500 000 €'],
    ['209827 USD', '$209,827', '209 827 $US'],
    ['12.50 EUR', '€12.50', '12,50 €'],
    ['30000 GBP', '£30,000', '30 000 £GB'],
  ])('%s is “%s” and “%s”', (amount, english, french) => {
    expect([spaced(en.money(amount)), spaced(fr.money(amount))]).toEqual([english, french]);
  });
});

describe('a duration', () => {
  it.each([
    ['P12M', '12 months', '12 mois'],
    ['P1Y', '1 year', '1 an'],
    ['P7Y', '7 years', '7 ans'],
    ['P1M', '1 month', '1 mois'],
    ['P15D', '15 days', '15 jours'],
    ['PT160H', '160 hours', '160 heures'],
    ['P1Y6M', '1 year and 6 months', '1 an et 6 mois'],
  ])('%s is “%s” and “%s”', (duration, english, french) => {
    expect([spaced(en.duration(duration)), spaced(fr.duration(duration))]).toEqual([english, french]);
  });

  it('that is none is refused', () => {
    expect(() => en.duration('a year')).toThrow('a year');
  });
});

describe('lists, numbers and names', () => {
  it('are joined as the language joins them', () => {
    expect(en.list(['Orange', 'SFR', 'Free'])).toBe('Orange, SFR, and Free');
    expect(fr.list(['Orange', 'SFR', 'Free'])).toBe('Orange, SFR et Free');
    expect(fr.list(['Orange'])).toBe('Orange');
  });

  it('are grouped as the language groups them', () => {
    expect([en.number(2_000_000), spaced(fr.number(2_000_000))]).toEqual(['2,000,000', '2 000 000']);
    expect([en.percent(15), spaced(fr.percent(15))]).toEqual(['15%', '15 %']);
  });

  it('name countries, and the European Union, in the language', () => {
    expect([en.country('IT'), fr.country('IT')]).toEqual(['Italy', 'Italie']);
    expect([en.country('EU'), fr.country('EU')]).toEqual(['European Union', 'Union européenne']);
  });
});

describe('a message', () => {
  it('does without what is not known', () => {
    expect(en.say('measure.blocking')).toBe('blocking of access');
    expect(en.say('measure.blocking', { duration: undefined })).toBe('blocking of access');
    expect(fr.say('measure.fine', { amount: '12 €' })).toBe('12 € d’amende');
  });

  it('counts in the language', () => {
    expect(en.say('headline.more', { count: 1 })).toBe('One more case concerns this domain.');
    expect(fr.say('headline.more', { count: 2 })).toBe('2 autres affaires concernent ce domaine.');
  });

  it('takes text of the record as text, whatever stands in it', () => {
    const odd = "<b>{x}</b> '{y}' #";
    expect(en.say('note.docket', { docket: odd })).toBe(`no. ${odd}`);
  });
});

describe('the language', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR_fr', 'fr'],
    ['en-GB', 'en'],
    ['de-AT', 'de'],
    ['nl-BE', 'nl'],
    ['pt', 'en'],
    ['frr', 'en'],
    ['', 'en'],
  ])('for a browser in %j is %s', (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });
});
