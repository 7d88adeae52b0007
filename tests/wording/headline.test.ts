import { describe, expect, it } from 'vitest';
import { blockedFor2014, event, matter, penalty, step } from '../registry/fixtures.ts';
import { dossierOf, spaced } from './voices.ts';

const seized = event('seizure', '2010-06-30', { authority: 'prosecutor' });
const convicted = event('judgment', '2012-01-06', { authority: 'court', outcome: 'convicted' });
const overturned = event('appeal', '2014-03-04', { authority: 'upper-court', outcome: 'overturned' });

describe('an ending', () => {
  it.each([
    [
      'acquittal',
      'Acquitted on 5 May 2014 by the Sample Court.',
      'Relaxe prononcée le 5 mai 2014 par la cour témoin.',
    ],
    [
      'dismissal',
      'The proceedings were dismissed on 5 May 2014 by the Sample Court.',
      'Procédure close le 5 mai 2014',
    ],
    [
      'refusal',
      'The measure sought against this domain was refused on 5 May 2014',
      'a été refusée le 5 mai 2014',
    ],
    [
      'return',
      'Seized on 30 June 2010, returned on 5 May 2014',
      'Saisie le 30 juin 2010, restitution le 5 mai 2014',
    ],
    ['lifting', 'The measure taken on 30 June 2010 was lifted on 5 May 2014', 'a été levée le 5 mai 2014'],
    ['settlement', 'was settled on 5 May 2014', 'le 5 mai 2014 par un accord'],
  ] as const)('%s is the headline', (type, english, french) => {
    const one = matter([seized, event(type, '2014-05-05', { authority: 'court' })]);
    expect(dossierOf(one).headline).toContain(english);
    expect(dossierOf(one, 'fr').headline).toContain(french);
  });

  it('that came of an appeal names the court and the day of the appeal', () => {
    const { headline } = dossierOf(matter([convicted, overturned]));
    expect(headline).toMatch(/overturned on 4 March 2014 by the Upper Court\.$/);
  });

  it('that came of an appeal says in good grammar what was overturned', () => {
    const { headline } = dossierOf(matter([convicted, overturned]));
    expect(headline).toContain('6 January 2012');
    expect(headline).not.toMatch(/\bof (on|in|around)\b/);
  });

  it('that came of an appeal names the judgment that was overturned, not an earlier seizure', () => {
    for (const language of ['en', 'fr'] as const) {
      const { headline } = dossierOf(matter([seized, convicted, overturned]), language);
      expect(headline).toMatch(/6 (January|janvier) 2012/);
      expect(headline).not.toContain('2010');
    }
  });

  it('by return names the seizure, not an order before it', () => {
    const order = event('blocking-order', '2008-02-03', { authority: 'court' });
    const { headline } = dossierOf(matter([order, seized, event('return', '2014-05-05')]));
    expect(headline).toContain('30 June 2010');
    expect(headline).not.toContain('2008');
  });

  it('keeps its own day and court when an appeal against it is refused', () => {
    const acquittal = event('acquittal', '2012-01-06', { authority: 'court' });
    const refused = event('appeal', '2014-03-04', { authority: 'upper-court', outcome: 'refused' });
    expect(dossierOf(matter([acquittal, refused])).headline).toBe(
      'Acquitted on 6 January 2012 by the Sample Court.',
    );
  });

  it('that a company alone announces is its own announcement, and says no more than that', () => {
    const announced = event('return', '2022~', { claimant: 'firm' });
    const { headline, context } = dossierOf(matter([seized, announced]));
    expect(headline).toMatch(/Sample Firm Ltd announced around 2022/);
    expect(headline).not.toMatch(/no evidence|court/);
    expect(context).toContain('The company’s own announcement; the decision itself was not seen');
  });
});

describe('an order', () => {
  it('is told with its court, day and length while it runs', () => {
    expect(dossierOf(blockedFor2014(), 'en', '2014-06-01').headline).toBe(
      'The blocking of this domain was ordered on 28 November 2013 by the Sample Court for 12 months.',
    );
  });

  it('that ran out is told with the day on which it was made, not that of its end', () => {
    const one = blockedFor2014();
    one.penalties[0]?.steps.push(step('expired', { date: '2015-01-01', inferred: 'twelve months' }));
    const { headline } = dossierOf(one);
    expect(headline).toMatch(/made on 28 November 2013 by the Sample Court for 12 months, has expired/);
  });

  it('whose end has no date is told without one', () => {
    const steps = [step('imposed', { date: '2013-11-28', authority: 'court' }), step('expired')];
    const one = matter([event('blocking-order', '2013-11-28')], { penalties: [penalty('blocking', steps)] });
    for (const language of ['en', 'fr'] as const)
      expect(dossierOf(one, language).headline).not.toContain('none');
  });

  it('to seize is no order to block', () => {
    const { headline } = dossierOf(matter([event('seizure-order', '2019-05-16', { authority: 'court' })]));
    expect(headline).toContain('16 May 2019');
    expect(headline).not.toMatch(/block/i);
  });

  it('that was refused at first and made later is told as made', () => {
    const granted = event('blocking-order', '2016-05-01', { authority: 'court', outcome: 'granted' });
    const { headline } = dossierOf(matter([event('refusal', '2015-02-03'), granted]));
    expect(headline).toMatch(/blocking of this domain was ordered on 1 May 2016/);
  });
});

describe('what is not decided', () => {
  it('is told by its last step, with the day of the review', () => {
    const one = matter([event('charge', '2026-02-03', { authority: 'prosecutor' })]);
    expect(dossierOf(one).headline).toMatch(
      /3 February 2026\. No decision is known as of 21 November 2026\.$/,
    );
    expect(spaced(dossierOf(one, 'fr').headline)).toMatch(
      /3 février 2026\. Aucune décision n’est connue au 21 novembre 2026\.$/,
    );
  });

  it('is no trial held, where only the day of the judgment was announced', () => {
    const due = event('judgment-due', '2027-01-15', { authority: 'court' });
    const { headline } = dossierOf(matter([event('charge', '2026-02-03'), due]));
    expect(headline).not.toMatch(/Trial held/);
  });

  it('speaks of no guilt, whatever an accused pleaded', () => {
    const plea = event('plea', '2026-09-23', { authority: 'court', whom: 'operator' });
    for (const language of ['en', 'fr'] as const) {
      const { headline, context } = dossierOf(matter([event('charge', '2026-09-01'), plea]), language);
      expect([headline, ...context].join('\n')).not.toMatch(/guilt|coupable/i);
    }
  });
});

describe('a judgment', () => {
  const sentence = penalty('imprisonment', [
    step('imposed', { date: '2012-01-06', authority: 'court', for: 'P22M' }),
  ]);
  const threat = penalty('imprisonment', [step('risked', { for: 'P7Y' })]);

  it('that convicts says so, with what was imposed and nothing that was only risked', () => {
    const { headline } = dossierOf(matter([convicted], { penalties: [sentence, threat] }));
    expect(headline).toBe(
      'Conviction in the case of this site on 6 January 2012 by the Sample Court: 22 months in prison.',
    );
  });

  it('that convicts names nothing that was overturned since', () => {
    const fine = penalty('fine', [
      step('imposed', { date: '2012-01-06', authority: 'court', amount: '999 EUR' }),
      step('overturned', { date: '2013-01-06', authority: 'upper-court' }),
    ]);
    const { headline } = dossierOf(matter([convicted], { penalties: [sentence, fine] }));
    expect(headline).toContain('22 months in prison');
    expect(headline).not.toContain('999');
  });

  it('that convicts nobody speaks of no conviction', () => {
    const judgment = event('judgment', '2012-01-06', { authority: 'court', outcome: 'granted' });
    expect(dossierOf(matter([judgment])).headline).toBe(
      'A judgment on this site was given on 6 January 2012 by the Sample Court.',
    );
    expect(dossierOf(matter([judgment]), 'fr').headline).not.toMatch(/condamn/i);
  });

  it('is told by the appeal that upheld it', () => {
    const upheld = event('appeal', '2014-03-04', { authority: 'upper-court', outcome: 'upheld-in-part' });
    expect(dossierOf(matter([convicted, upheld])).headline).toContain(
      'upheld in part on appeal on 4 March 2014 by the Upper Court',
    );
  });
});
