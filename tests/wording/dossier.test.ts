import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import type { Figure } from '../../src/registry/registry.ts';
import { wordCase, wordDomain } from '../../src/wording/domain.ts';
import { blockedFor2014, event, HOST, matter, penalty, registryOf, step } from '../registry/fixtures.ts';
import { dossierOf, TODAY, voices } from './voices.ts';

function figure(value: number, rest: Partial<Figure> = {}): Figure {
  return { what: 'arrests', value, claimant: 'press', from: ['paper'], ...rest };
}

describe('figures', () => {
  it('on which sources disagree are all shown, and that they disagree', () => {
    const figures = [figure(22), figure(1, { claimant: 'firm', from: ['statement'] })];
    const [arrests, ...others] = dossierOf(matter([event('arrest', '2026-01')], { figures })).figures;
    expect(others).toEqual([]);
    expect(arrests?.isDisputed).toBe(true);
    expect(arrests?.claims.map(({ value, by }) => [value, by])).toEqual([
      ['22', 'press'],
      ['1', 'Sample Firm Ltd'],
    ]);
  });

  it('on which two agree are not disputed', () => {
    const figures = [figure(2_000_000), figure(2_000_000, { claimant: 'police' })];
    expect(dossierOf(matter([event('arrest', '2026-01')], { figures })).figures[0]?.isDisputed).toBe(false);
  });

  it('of another time span, place or name are another thing', () => {
    const figures = [
      figure(1),
      figure(2, { per: 'month' }),
      figure(3, { area: 'IT' }),
      figure(4, { of: 'Sample' }),
    ];
    const labels = dossierOf(matter([event('arrest', '2026-01')], { figures })).figures.map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['Arrests', 'Arrests, per month', 'Arrests, Italy', 'Arrests (Sample)']);
  });

  it('say their bounds, ranges, shares and money', () => {
    const figures = [
      figure(4000, { what: 'series', bound: 'at-least', at: '2013-09' }),
      figure(15, { what: 'traffic-share' }),
      figure(0, { what: 'licence-price', amount: '15 EUR', amountTo: '59 EUR' }),
      figure(10, { what: 'links', to: 20 }),
    ];
    const entries = dossierOf(matter([event('arrest', '2026-01')], { figures })).figures;
    expect(entries.map(({ claims }) => claims[0]?.value)).toEqual([
      'at least 4,000 (September 2013)',
      '15%',
      '€15 to €59',
      '10 to 20',
    ]);
  });
});

describe('sources', () => {
  it('are ranked: a judgment, an authority, the press, an interested party', () => {
    const one = matter([event('arrest', '2026-01', { from: ['release', 'paper', 'ruling', 'statement'] })]);
    const { sources, timeline } = dossierOf(one);
    expect(sources.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 judgment',
      '2 authority',
      '3 press',
      '4 company',
    ]);
    expect(timeline[0]?.sources).toEqual([1, 2, 3, 4]);
  });

  it('are the ones that a fact refers to, each with its publisher, kind and address', () => {
    const one = matter([
      event('arrest', '2026-01', { from: ['ruling'] }),
      event('charge', '2026-02', { from: ['paper'] }),
    ]);
    const { sources, timeline } = dossierOf(one, 'fr');
    const shown = timeline.map((entry) => entry.sources.map((number) => sources[number - 1]?.kindText));
    expect(shown).toEqual([['décision'], ['presse']]);
    expect(sources[0]).toMatchObject({
      publisher: 'A judgment publisher',
      url: 'https://judgment.example/',
      date: '28 novembre 2013',
    });
  });
});

describe('a domain of several cases', () => {
  const pending = matter([event('charge', '2026-02-03')], { name: 'Pending' });
  const seized = matter([event('seizure', '2010-06-30')], { name: 'Seized' });
  const acquitted = matter([event('acquittal', '2026-03-03')], { name: 'Acquitted' });

  it('leads with what stands, then what is pending, then what was cleared, then what has ended', () => {
    const registry = registryOf({ a: blockedFor2014(), b: acquitted, c: pending, d: seized });
    const listing = registry.hosts[HOST];
    if (!listing) throw new Error('not listed');
    const dossiers = wordDomain({ registry, voice: voices.en, clock: clockAt(TODAY) }, HOST, listing);
    expect(dossiers.map(({ flag }) => flag)).toEqual(['standing', 'pending', 'cleared', 'ended']);
  });

  it('does without a case that the registry does not hold', () => {
    const registry = registryOf({ a: pending });
    const reading = { registry, voice: voices.en, clock: clockAt(TODAY) };
    expect(wordDomain(reading, HOST, { site: 'sample', scope: 'domain', cases: ['gone', 'a'] })).toHaveLength(
      1,
    );
    expect(wordCase(reading, 'gone')).toEqual([]);
  });
});

describe('what is risked', () => {
  it('is told apart from what was requested', () => {
    const penalties = [
      penalty('imprisonment', [step('risked', { for: 'P7Y' })]),
      penalty('suspended-imprisonment', [step('requested', { for: 'P8M' })]),
    ];
    const { context } = dossierOf(matter([event('trial', '2026-02-03')], { penalties }));
    expect(context).toContain('Risked, not imposed: 7 years in prison');
    expect(context.join('\n')).not.toContain('8 months');
  });
});

describe('a caveat', () => {
  it('says that the domain may have another owner, two years after the facts and not before', () => {
    const one = matter([event('seizure', '2020-02-29')]);
    const changed = expect.stringContaining('The facts date from 2020');
    expect(dossierOf(one, 'en', '2022-02-28').caveats).not.toContainEqual(changed);
    expect(dossierOf(one, 'en', '2022-03-01').caveats).toContainEqual(changed);
  });

  it('says what was alleged only while nothing was decided', () => {
    const offences = ['counterfeiting' as const];
    const alleged = 'Alleged: copyright counterfeiting.';
    expect(dossierOf(matter([event('charge', '2026-02-03')], { offences })).caveats).toContain(alleged);
    const judged = [event('charge', '2026-02-03'), event('acquittal', '2026-05-01', { authority: 'court' })];
    expect(dossierOf(matter(judged, { offences })).caveats).not.toContain(alleged);
  });

  it('does not say that nothing was decided where a court closed the proceedings', () => {
    const closed = [event('charge', '2026-02-03'), event('dismissal', '2026-05-01', { authority: 'court' })];
    expect(dossierOf(matter(closed)).caveats.join('\n')).not.toContain('Nothing was decided');
  });

  it('always says when the record was reviewed', () => {
    expect(dossierOf(blockedFor2014()).caveats.at(-1)).toBe('Record reviewed on 21 November 2026.');
  });
});
