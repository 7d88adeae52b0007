import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import { endOf } from '../../src/registry/duration.ts';
import { latest } from '../../src/registry/edtf.ts';
import { isStanding, stateOf } from '../../src/registry/measure.ts';
import type { Penalty } from '../../src/registry/registry.ts';
import { STATUSES } from '../../src/registry/vocabulary/measures.ts';
import { anyDate, anyDay } from './dates.ts';
import { penalty, step } from './fixtures.ts';

const order = step('imposed', { date: '2013-11-28', authority: 'court', for: 'P12M', start: '2014-01~' });

function statusOn(today: string, one: Penalty): string {
  return stateOf(one, clockAt(today)).status;
}

describe('an order with a term', () => {
  it('is in force until all that its end can mean has passed', () => {
    const blocking = penalty('blocking', [order]);
    expect(statusOn('2014-06-01', blocking)).toBe('imposed');
    expect(statusOn('2015-01-31', blocking)).toBe('imposed');
    expect(statusOn('2015-02-01', blocking)).toBe('expired');
    expect(stateOf(blocking, clockAt('2026-11-21')).end).toEqual({ date: '2015-01~', isInferred: true });
  });

  it('ends on the day that the record gives, where it gives one', () => {
    const until = penalty('blocking', [step('imposed', { date: '2013-11-28', until: '2014-06-30' })]);
    expect(statusOn('2014-06-30', until)).toBe('imposed');
    expect(statusOn('2014-07-01', until)).toBe('expired');
    expect(stateOf(until, clockAt('2014-07-01')).end).toEqual({ date: '2014-06-30', isInferred: false });
  });

  it('runs from about the decision where its start is not known', () => {
    const { end } = stateOf(
      penalty('blocking', [step('imposed', { date: '2013-11-28', for: 'P1Y' })]),
      clockAt('2014-01-01'),
    );
    expect(end).toEqual({ date: '2014-11-28~', isInferred: true });
  });

  it('is not prolonged by the appeal that upholds it after its end', () => {
    const upheld = step('upheld', { date: '2016-03-15', authority: 'upper-court' });
    expect(statusOn('2016-04-01', penalty('blocking', [order, upheld]))).toBe('expired');
    const repeated = { ...upheld, for: 'P12M', start: '2014-01~' };
    expect(statusOn('2016-04-01', penalty('blocking', [order, repeated]))).toBe('expired');
  });

  it('is upheld, and in force, while its term runs', () => {
    const upheld = step('upheld', { date: '2014-05-01', authority: 'upper-court' });
    expect(statusOn('2014-06-01', penalty('blocking', [order, upheld]))).toBe('upheld');
  });

  it('is in force again when it is renewed', () => {
    const renewal = step('imposed', { date: '2015-03-01', for: 'P18M', start: '2015-03-01' });
    const renewed = penalty('blocking', [order, step('expired', { date: '2015-01~' }), renewal]);
    expect(statusOn('2015-06-01', renewed)).toBe('imposed');
    expect(statusOn('2016-09-02', renewed)).toBe('expired');
  });

  it('ends earlier when an appeal shortens it', () => {
    const shorter = step('reduced', {
      date: '2014-04-01',
      authority: 'upper-court',
      for: 'P6M',
      start: '2014-01~',
    });
    const reduced = penalty('blocking', [order, shorter]);
    expect(statusOn('2014-06-01', reduced)).toBe('reduced');
    expect(statusOn('2014-08-01', reduced)).toBe('expired');
  });

  it('is named with the step that fixed its term', () => {
    const upheld = step('upheld', { date: '2016-03-15', authority: 'upper-court' });
    const { step: told } = stateOf(penalty('blocking', [order, upheld]), clockAt('2026-11-21'));
    expect(told.date).toBe('2013-11-28');
  });

  it.each(['upheld', 'reduced'] as const)('stays over when it had expired and is then %s', (status) => {
    const withoutTerm = step('imposed', { date: '2013-11-28', authority: 'court' });
    const steps = [withoutTerm, step('expired', { date: '2015-01~' }), step(status, { date: '2016-03-15' })];
    expect(statusOn('2026-11-21', penalty('blocking', steps))).toBe('expired');
  });

  it('that the record says has expired never reads as in force, on whatever day after its end', () => {
    const undated = penalty('delisting', [order, step('expired')]);
    const dated = penalty('delisting', [order, step('expired', { date: '2014-03~' })]);
    fc.assert(
      fc.property(anyDay(), (today) => {
        expect(statusOn(today, undated)).toBe('expired');
        expect(statusOn(today, dated)).toBe(today > '2014-03-31' ? 'expired' : 'imposed');
      }),
    );
  });

  it('of which only the end is known reads as expired, also where the computer’s clock is set back', () => {
    const onlyEnd = penalty('blocking', [step('expired', { date: '2015-01~' })]);
    expect(statusOn('2026-11-21', onlyEnd)).toBe('expired');
    expect(statusOn('1990-01-01', onlyEnd)).toBe('expired');
  });

  it('never reads as in force once its end has passed, nor as expired before', () => {
    const lengths = fc.constantFrom('P1M', 'P12M', 'P2Y', 'P15D', 'P1Y6M');
    fc.assert(
      fc.property(anyDay(), anyDate(), lengths, (today, start, length) => {
        const status = statusOn(today, penalty('blocking', [step('imposed', { start, for: length })]));
        expect(status).toBe(latest(endOf(start, length)) < today ? 'expired' : 'imposed');
      }),
    );
  });

  it('that was overturned or lifted does not come back as expired', () => {
    for (const status of ['overturned', 'lifted', 'returned'] as const) {
      expect(statusOn('2026-11-21', penalty('blocking', [order, step(status, { date: '2014-03-01' })]))).toBe(
        status,
      );
    }
  });
});

describe('a penalty', () => {
  it('does not expire as an order does', () => {
    const sentence = step('imposed', {
      date: '2012-01-06',
      authority: 'court',
      for: 'P22M',
      start: '2012-01-06',
    });
    expect(statusOn('2026-11-21', penalty('imprisonment', [sentence]))).toBe('imposed');
  });

  it('is where its last step left it', () => {
    const requested = step('requested', { date: '2019-11-13', for: 'P8M' });
    const imposed = step('imposed', { date: '2020-01-15', authority: 'court', for: 'P6M' });
    expect(statusOn('2026-11-21', penalty('imprisonment', [requested]))).toBe('requested');
    expect(statusOn('2026-11-21', penalty('imprisonment', [requested, imposed]))).toBe('imposed');
    const overturned = step('overturned', { date: '2021-02-01', authority: 'upper-court' });
    expect(statusOn('2026-11-21', penalty('imprisonment', [requested, imposed, overturned]))).toBe(
      'overturned',
    );
  });

  it('that was only risked or requested never reads as imposed, whatever its kind, length and day', () => {
    const kinds = fc.constantFrom('imprisonment', 'fine', 'blocking', 'closure', 'damages');
    const undecided = fc.constantFrom('risked', 'requested');
    fc.assert(
      fc.property(kinds, undecided, anyDate(), anyDay(), (kind, status, start, today) => {
        const one = penalty(kind, [step(status, { start, for: 'P1Y' })]);
        expect(statusOn(today, one)).toBe(status);
      }),
    );
  });

  it('stands only where somebody imposed it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 4 }),
        anyDay(),
        (steps, today) => {
          const { status } = stateOf(
            penalty(
              'fine',
              steps.map((one) => step(one)),
            ),
            clockAt(today),
          );
          const deciding = ['imposed', 'upheld', 'restored', 'reduced', 'increased'];
          if (isStanding(status)) expect(steps.some((one) => deciding.includes(one))).toBe(true);
        },
      ),
    );
  });
});
