import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import type { Case, CaseEvent } from '../../src/registry/registry.ts';
import { eventsFor, penaltiesFor, type Standing, standingOf } from '../../src/registry/stage.ts';
import { blockedFor2014, event, matter, penalty, step } from './fixtures.ts';

function standing(one: Case, today = '2026-11-21', host?: string): Standing {
  return standingOf(one, clockAt(today), host);
}

function course(...events: CaseEvent[]): Standing {
  return standing(matter(events));
}

const convicted = event('judgment', '2012-01-06', { authority: 'court', outcome: 'convicted' });
const acquitted = event('acquittal', '2012-01-06', { authority: 'court' });

describe('a case', () => {
  it.each([
    ['complaint', 'reported', 'pending'],
    ['investigation', 'investigated', 'pending'],
    ['charge', 'charged', 'pending'],
    ['trial', 'tried', 'pending'],
    ['blocking-order', 'ordered', 'standing'],
    ['seizure', 'ordered', 'standing'],
    ['judgment', 'judged', 'standing'],
    ['appeal', 'appealed', 'standing'],
    ['cassation', 'final', 'standing'],
  ] as const)('that has come to a %s is %s, and its flag says %s', (type, stage, flag) => {
    expect(course(event(type, '2026-01-01'))).toMatchObject({ stage, flag });
  });

  it('goes forward whatever the order in which the record lists its events', () => {
    const events = [event('trial', '2019-11-13'), event('arrest', '2019-04'), event('charge', '2019-05-28')];
    expect(course(...events)).toMatchObject({ stage: 'tried', event: events[0] });
  });

  it('is not led back by what follows a decision', () => {
    expect(
      course(convicted, event('search', '2013-01-01'), event('appeal-lodged', '2013-02-01')),
    ).toMatchObject({
      stage: 'judged',
      event: convicted,
    });
  });

  it('waits for its judgment after the day that was announced for it', () => {
    const found = course(event('trial', '2019-11-13'), event('judgment-due', '2020-01-15'));
    expect(found).toMatchObject({ stage: 'tried', flag: 'pending' });
    expect(found.ending).toBeUndefined();
  });

  it('is final by a first judgment that is known to be final', () => {
    expect(course({ ...convicted, final: true }).stage).toBe('final');
  });

  it('that was sent back for a new appeal is told by what came of it', () => {
    const sentBack = event('cassation', '2015-03-01', { outcome: 'overturned' });
    const again = event('appeal', '2017-05-01', { outcome: 'convicted' });
    const found = course(convicted, event('appeal', '2014-01-01', { outcome: 'upheld' }), sentBack, again);
    expect(found.ending).toBeUndefined();
    expect(found.event).toEqual(again);
  });

  it('keeps the order of the record where a date only says the year', () => {
    const shutdown = event('shutdown', '2016-05-26');
    expect(course(event('investigation', '2016~'), shutdown).event).toEqual(shutdown);
    const appeal = event('appeal', '2016-03-15', { outcome: 'upheld' });
    expect(eventsFor(matter([appeal, event('appeal-lodged', '2016')])).at(0)).toEqual(appeal);
  });

  it('without an event is refused', () => {
    expect(() => course()).toThrow('without events');
  });
});

describe('an ending', () => {
  it.each([
    ['acquittal', 'acquitted', 'cleared'],
    ['dismissal', 'dismissed', 'cleared'],
    ['refusal', 'refused', 'cleared'],
    ['return', 'returned', 'cleared'],
    ['lifting', 'lifted', 'ended'],
    ['settlement', 'settled', 'ended'],
  ] as const)('%s leads, whatever went before', (type, ending, flag) => {
    const last = event(type, '2015-01-01');
    const found = course(event('charge', '2010-01-01'), event('seizure', '2010-06-30'), convicted, last);
    expect(found).toMatchObject({ ending, flag, event: last });
  });

  it('leads when an appeal overturns the judgment', () => {
    const appeal = event('appeal', '2014-01-01', { outcome: 'overturned' });
    expect(course(convicted, appeal)).toMatchObject({ ending: 'overturned', flag: 'cleared', event: appeal });
  });

  it('is undone when the acquittal itself is overturned', () => {
    const appeal = event('appeal', '2014-01-01', { outcome: 'overturned' });
    const found = course(acquitted, appeal);
    expect(found.ending).toBeUndefined();
    expect(found).toMatchObject({ flag: 'standing', event: appeal });
  });

  it('is undone when what overturned the judgment is overturned in turn', () => {
    const appeal = event('appeal', '2014-01-01', { outcome: 'overturned' });
    const cassation = event('cassation', '2015-01-01', { outcome: 'overturned' });
    expect(course(convicted, appeal, cassation).ending).toBeUndefined();
  });

  it('stays when the appeal against it is refused, and keeps its own date', () => {
    const refused = event('appeal', '2014-01-01', { outcome: 'refused' });
    expect(course(acquitted, refused)).toMatchObject({ ending: 'acquitted', flag: 'cleared' });
    expect(course(acquitted, refused).event).toEqual(acquitted);
  });

  it('is none when the appeal against a conviction is refused: the conviction stands', () => {
    const found = course(convicted, event('appeal', '2014-01-01', { outcome: 'refused' }));
    expect(found.ending).toBeUndefined();
    expect(found.flag).toBe('standing');
  });

  it('is none when a blocking that was refused at first is ordered later', () => {
    const granted = event('blocking-order', '2016-05-01', { outcome: 'granted' });
    const found = course(event('refusal', '2015-01-01'), granted);
    expect(found.ending).toBeUndefined();
    expect(found).toMatchObject({ stage: 'ordered', event: granted });
  });

  it('by silence comes three years after the last news of an investigation', () => {
    const one = matter([event('complaint', '2015'), event('arrest', '2016-05-26')]);
    expect(standing(one, '2019-05-26')).toMatchObject({ flag: 'pending' });
    expect(standing(one, '2019-05-27')).toMatchObject({ ending: 'silent', flag: 'ended' });
  });

  it('by silence never comes over what was decided or charged', () => {
    for (const type of ['charge', 'trial', 'seizure', 'judgment'] as const) {
      expect(course(event(type, '1999-01-01')).ending).toBeUndefined();
    }
  });
});

describe('an order that ran out', () => {
  it('leads as expired from the day after its term', () => {
    expect(standing(blockedFor2014(), '2015-01-01').ending).toBeUndefined();
    expect(standing(blockedFor2014(), '2015-01-02')).toMatchObject({ ending: 'expired', flag: 'ended' });
  });

  it('leads as expired although a higher court upheld it', () => {
    const one = blockedFor2014();
    one.events.push(event('appeal', '2016-03-15', { outcome: 'upheld' }));
    expect(standing(one)).toMatchObject({ ending: 'expired', stage: 'appealed' });
  });

  it('does not lead while another order of the case is in force', () => {
    const one = blockedFor2014();
    one.penalties.push(penalty('delisting', [step('imposed', { date: '2013-11-28' })]));
    expect(standing(one)).toMatchObject({ flag: 'standing' });
  });

  it('does not end a case in which somebody was convicted', () => {
    const one = blockedFor2014();
    one.events.push(event('judgment', '2014-06-01', { outcome: 'convicted' }));
    expect(standing(one)).toMatchObject({ flag: 'standing', stage: 'judged' });
  });

  it('leads when its end is an event of the record, and its term was not written down', () => {
    const one = matter([event('blocking-order', '2013-11-28'), event('expiry', '2015-01')], {
      penalties: [penalty('blocking', [step('imposed', { date: '2013-11-28' })])],
    });
    expect(standing(one).flag).toBe('ended');
  });
});

describe('one domain of many', () => {
  const hosts = ['one.example', 'two.example'];
  const settled = event('settlement', '2012-12-06', { hosts: ['two.example'] });
  const one = matter([event('seizure', '2010-06-30'), settled], { hosts });

  it('has the ending that is its own, and the others do not', () => {
    expect(standing(one, '2026-11-21', 'two.example')).toMatchObject({ ending: 'settled', event: settled });
    expect(standing(one, '2026-11-21', 'one.example').ending).toBeUndefined();
  });

  it('does not speak for the case as a whole', () => {
    expect(standing(one).ending).toBeUndefined();
  });

  it('has the events and penalties that concern it, in the order of time', () => {
    expect(eventsFor(one, 'one.example').map(({ type }) => type)).toEqual(['seizure']);
    const penalties = [
      penalty('fine', [step('requested')], { hosts: ['two.example'] }),
      penalty('costs', [step('requested')]),
    ];
    expect(
      penaltiesFor(matter(one.events, { hosts, penalties }), 'one.example').map(({ kind }) => kind),
    ).toEqual(['costs']);
    const late = matter([event('trial', '2019'), event('arrest', '2018-04')]);
    expect(eventsFor(late).map(({ type }) => type)).toEqual(['arrest', 'trial']);
  });
});
