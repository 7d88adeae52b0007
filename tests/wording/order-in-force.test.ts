import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { blockedFor2014, event, step } from '../registry/fixtures.ts';
import { asOf } from './as-of.ts';
import { dossierAt, dossierOf, spaced } from './voices.ts';

const registry = await readRegistry();
const expired = /expired|a expiré/i;

/** The record as it would have been written on a day. */
function recordOf(day: string): Registry {
  const cases = Object.entries(registry.cases).flatMap(([id, matter]) => {
    const then = asOf(matter, day);
    return then ? [[id, then] as const] : [];
  });
  return { ...registry, cases: Object.fromEntries(cases) };
}

describe.each(['en', 'fr'] as const)('dpstream.tv while its order ran: %s', (language) => {
  it.each(['2014-01-15', '2014-06-01', '2015-01-31'])('stands on %s, and does not read as expired', (day) => {
    const dossier = dossierAt(registry, 'dpstream.tv', language, day);
    expect(dossier.flag).toBe('standing');
    expect(dossier.headline).not.toMatch(expired);
    const blocking = dossier.measures.find(({ text }) => /^(blocking|blocage)/i.test(text));
    expect(blocking?.status).not.toBe('expired');
  });

  it('is told, by the record of that time, with court, day and length', () => {
    const { headline, context, flag, measures } = dossierAt(
      recordOf('2014-06-01'),
      'dpstream.tv',
      language,
      '2014-06-01',
    );
    expect(flag).toBe('standing');
    expect(context.join()).toMatch(/in force|en vigueur/i);
    const histories = measures.flatMap(({ history }) => history).map(spaced);
    expect(histories).toContainEqual(
      expect.stringMatching(/until about January 2015|terme : vers janvier 2015/i),
    );
    expect(headline).toMatch(/28 (November|novembre) 2013/);
    expect(headline).toMatch(/tribunal de grande instance de Paris/i);
    expect(spaced(headline)).toMatch(/12 (months|mois)/);
  });

  it('is told as blocked, which weighs more than being taken out of search results', () => {
    const { headline } = dossierAt(recordOf('2014-06-01'), 'dpstream.tv', language, '2014-06-01');
    expect(headline).toMatch(/block|blocage/i);
  });

  it('reads as in force after an appeal that upholds it, too', () => {
    const one = blockedFor2014();
    one.events.push(event('appeal', '2014-05-01', { authority: 'upper-court', outcome: 'upheld' }));
    one.penalties[0]?.steps.push(step('upheld', { date: '2014-05-01', authority: 'upper-court' }));
    expect(dossierOf(one, language, '2014-06-01').context.join()).toMatch(/in force|en vigueur/i);
    expect(dossierOf(one, language, '2015-01-02').headline).toMatch(expired);
  });
});

describe.each(['en', 'fr'] as const)('dpstream.tv since its order ran out: %s', (language) => {
  it.each(['2015-02-01', '2016-04-01', '2020-01-01', '2026-11-21'])('reads as expired on %s', (day) => {
    const dossier = dossierAt(registry, 'dpstream.tv', language, day);
    expect(dossier.flag).toBe('ended');
    expect(dossier.headline).toMatch(expired);
    expect(dossier.context.join()).not.toMatch(/in force|en vigueur/i);
    for (const { status, whom } of dossier.measures) {
      if (/access|accès|search|recherche/.test(whom)) expect(['imposed', 'upheld']).not.toContain(status);
    }
  });

  it('shows the order’s expiry before the order', () => {
    const { headline, timeline } = dossierAt(registry, 'dpstream.tv', language);
    expect(headline).toMatch(expired);
    const order = timeline.findIndex(({ text }) => /blocking order|blocage ordonné/i.test(text));
    const end = timeline.findIndex(({ text }) => /end of the measure|fin de la mesure/i.test(text));
    expect(order).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(order);
  });
});
