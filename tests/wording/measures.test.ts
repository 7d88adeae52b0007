import { describe, expect, it } from 'vitest';
import { event, matter, penalty, step } from '../registry/fixtures.ts';
import { dossierOf, spaced } from './voices.ts';

const decided = { date: '2013-11-28', authority: 'court' };
const past = [event('judgment', '2013-11-28', { authority: 'court' })];

function measuresOf(...penalties: ReturnType<typeof penalty>[]) {
  return dossierOf(matter(past, { penalties })).measures;
}

describe('a measure', () => {
  it('says what, on whom, and by name which companies', () => {
    const [blocking] = measuresOf(
      penalty('blocking', [step('imposed', { ...decided, for: 'P12M' })], { named: ['firm'] }),
    );
    expect(blocking).toMatchObject({
      text: 'Blocking of access for 12 months',
      whom: expect.stringMatching(/^access providers \(Sample Firm Ltd\)$/i),
      status: 'expired',
      statusText: 'expired',
    });
  });

  it('tells its steps, each with day and authority, and the end of its term', () => {
    const steps = [
      step('requested', { date: '2013-03' }),
      step('imposed', { ...decided, for: 'P12M', start: '2014-01~' }),
    ];
    expect(measuresOf(penalty('blocking', steps))[0]?.history).toEqual([
      'requested in March 2013',
      'imposed on 28 November 2013 (Sample court, a court)',
      'expired around January 2015',
    ]);
    const running = dossierOf(matter(past, { penalties: [penalty('blocking', steps)] }), 'en', '2014-06-01');
    expect(running.measures[0]?.history.at(-1)).toBe('Until about January 2015');
  });

  it('says whose word a step is', () => {
    const [seizure] = measuresOf(penalty('seizure', [step('returned', { date: '2022~', claimant: 'firm' })]));
    expect(seizure?.history).toEqual(['returned around 2022, according to Sample Firm Ltd']);
  });

  it('says within which bounds, for each or together, and on what condition it was risked', () => {
    const threat = penalty('fine', [step('risked', { amount: '500000 EUR', bound: 'at-most' })], {
      whom: 'operators',
      each: true,
      conditional: true,
    });
    const [measure] = measuresOf(threat);
    expect(measure?.text).toBe('Fine of up to €500,000, each, only if charged with this');
    expect(measure).toMatchObject({
      status: 'risked',
      statusText: 'risked',
      whom: expect.stringMatching(/^the operators$/i),
    });
    const french = dossierOf(matter(past, { penalties: [threat] }), 'fr').measures[0];
    expect(spaced(french?.text ?? '')).toBe(
      'Jusqu’à 500 000 € d’amende, chacun, seulement en cas de poursuites de ce chef',
    );
    expect(french?.statusText).toBe('encouru');
  });

  it('says which part of a prison term is suspended', () => {
    const term = penalty('imprisonment', [step('imposed', { ...decided, for: 'P2Y', suspended: 'P1Y' })]);
    expect(measuresOf(term)[0]?.text).toBe('2 years in prison (1 year of it suspended)');
  });

  it('shows the length that was imposed, not the one that had been requested', () => {
    const steps = [step('requested', { for: 'P46M' }), step('imposed', { ...decided, for: 'P22M' })];
    expect(measuresOf(penalty('imprisonment', steps))[0]?.text).toBe('22 months in prison');
  });

  it('that was decided stands before one that was requested, that before one that was risked', () => {
    const statuses = measuresOf(
      penalty('imprisonment', [step('risked', { for: 'P7Y' })]),
      penalty('fine', [step('requested', { amount: '10 EUR' })]),
      penalty('damages', [step('imposed', { ...decided, amount: '5 EUR' })]),
      penalty('costs', [step('overturned', decided)]),
    ).map(({ status }) => status);
    expect(statuses.slice(0, 2).toSorted()).toEqual(['imposed', 'overturned']);
    expect(statuses.slice(2)).toEqual(['requested', 'risked']);
  });
});
