import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import { wordCase } from '../../src/wording/domain.ts';
import { blockedFor2014, event, HOST, matter, penalty, registryOf, step } from '../registry/fixtures.ts';
import { dossierOf, TODAY, voices } from './voices.ts';

describe('the timeline', () => {
  it('tells the events in the order of time, with authority and actors', () => {
    const one = matter([
      event('trial', '2019-11-13', { authority: 'court' }),
      event('complaint', '2018', { by: ['firm'] }),
    ]);
    expect(dossierOf(one).timeline.map(({ dateText, text }) => `${dateText}: ${text}`)).toEqual([
      '2018: Complaint or claim filed by Sample Firm Ltd',
      '13 November 2019: Trial or hearing before the Sample Court',
    ]);
    expect(dossierOf(one, 'fr').timeline.at(1)?.text).toBe('Procès ou audience devant la cour témoin');
  });

  it('says of an event how it went, whom it concerned and what was counted', () => {
    const judgment = event('judgment', '2012-01-06', {
      authority: 'court',
      outcome: 'granted-in-part',
      whom: 'access-providers',
      counts: { domains: 16 },
      docket: 'RG 11/1',
    });
    expect(dossierOf(matter([judgment])).timeline[0]?.details).toEqual([
      'claim granted in part',
      'access providers',
      'Domains: 16',
      'no. RG 11/1',
    ]);
  });

  it('says what weakens it: a date that was worked out, a claim of one party', () => {
    const weak = event('return', '2022~', { inferred: 'the year of the text', claimant: 'firm' });
    expect(dossierOf(matter([weak])).timeline[0]?.notes).toEqual([
      'date worked out',
      'according to Sample Firm Ltd',
    ]);
  });

  it('ends with the end of an order that no event tells', () => {
    const last = dossierOf(blockedFor2014()).timeline.at(-1);
    expect(last).toMatchObject({
      dateText: '1 January 2015',
      text: 'End of the measure',
      notes: ['date worked out'],
    });
  });

  it('tells of no end that lies ahead, and of none twice', () => {
    expect(dossierOf(blockedFor2014(), 'en', '2014-06-01').timeline).toHaveLength(1);
    const told = blockedFor2014();
    told.events.push(event('expiry', '2015-01-01'));
    expect(dossierOf(told).timeline.filter(({ text }) => text === 'End of the measure')).toHaveLength(1);
    const twoOrders = blockedFor2014();
    const decided = { date: '2013-11-28', authority: 'court', for: 'P12M', start: '2014-01-01' };
    twoOrders.penalties.push(penalty('delisting', [step('imposed', decided)]));
    expect(dossierOf(twoOrders).timeline).toHaveLength(2);
  });

  it('names the domains that an event concerns only where the case is seen as a whole', () => {
    const one = matter([event('seizure', '2010', { hosts: [HOST] })], { hosts: [HOST, 'other.example'] });
    expect(dossierOf(one).timeline[0]?.details).toEqual([]);
    const [whole] = wordCase(
      { registry: registryOf({ sample: one }), voice: voices.en, clock: clockAt(TODAY) },
      'sample',
    );
    expect(whole?.timeline[0]?.details).toEqual([`concerns ${HOST}`]);
  });
});
