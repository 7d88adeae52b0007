import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { type Inputs, plan } from '../../src/plan/plan.ts';
import { type HiddenSites, hide } from '../../src/settings/hiding.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { blockedFor2014, event, HOST, matter, registryOf } from '../registry/fixtures.ts';
import { voices } from '../wording/voices.ts';

const WEEK = 7 * 24 * 3_600_000;
const noon = new Date(2014, 5, 1, 12);
const registry = registryOf({
  blocked: blockedFor2014(),
  charged: matter([event('charge', '2014-02-03')], { hosts: ['other.example'] }),
});

const record = await readRegistry();

function inputs(rest: Partial<Inputs> = {}): Inputs {
  return { registry, voice: voices.en, settings: DEFAULTS, hidden: {}, now: noon, ...rest };
}

function localMidnight(year: number, month: number, day: number): number {
  return new Date(year, month - 1, day).getTime();
}

describe('the plan', () => {
  it('puts the banner on every listed domain, with its notice', () => {
    const { matches, notices } = plan(inputs());
    expect(Object.keys(notices).toSorted()).toEqual([HOST, 'other.example']);
    expect(matches).toEqual([
      '*://*.flagged.example./*',
      '*://*.flagged.example/*',
      '*://*.other.example./*',
      '*://*.other.example/*',
    ]);
    expect(notices[HOST]?.headline).toContain('blocking of this domain was ordered');
  });

  it('puts it on the very host only, where only that is listed', () => {
    const hostOnly = registryOf({ blocked: blockedFor2014() }, 'host');
    expect(plan(inputs({ registry: hostOnly })).matches).toEqual([
      '*://flagged.example./*',
      '*://flagged.example/*',
    ]);
  });

  it('speaks the language of its voice', () => {
    expect(plan(inputs({ voice: voices.fr })).notices[HOST]).toMatchObject({ language: 'fr' });
  });

  it('leaves out a site that is hidden for a week, until the week is over', () => {
    const hidden = hide({}, HOST, 'week', noon.getTime());
    const planned = plan(inputs({ hidden }));
    expect(Object.keys(planned.notices)).toEqual(['other.example']);
    expect(planned.leftOut).toEqual([HOST]);
    expect(planned.matches.some((pattern) => pattern.includes(HOST))).toBe(false);
    expect(planned.wakeAt).toBe(noon.getTime() + WEEK);
    const after = plan(inputs({ hidden, now: new Date(noon.getTime() + WEEK) }));
    expect(after).toEqual(plan(inputs({ now: new Date(noon.getTime() + WEEK) })));
  });

  it('keeps a site that is hidden for a visit: its script notices when the visit ends', () => {
    expect(plan(inputs({ hidden: hide({}, HOST, 'visit', noon.getTime()) }))).toEqual(plan(inputs()));
  });

  it('leaves out a site until its record changes, whoever looks at the record meanwhile', () => {
    const { record = '' } = plan(inputs()).notices[HOST] ?? {};
    const hidden = hide({}, HOST, 'record', noon.getTime(), { record });
    const { leftOut, outdated, notices, wakeAt } = plan(inputs({ hidden }));
    expect({ leftOut, outdated }).toEqual({ leftOut: [HOST], outdated: [] });
    expect(notices).not.toHaveProperty([HOST]);
    expect(wakeAt).toBe(localMidnight(2016, 2, 4));

    const { blocked } = registry.cases;
    if (!blocked) throw new Error('no case');
    const with_ = (changed: typeof blocked) => ({
      ...registry,
      cases: { ...registry.cases, blocked: changed },
    });
    const reviewed = plan(inputs({ hidden, registry: with_({ ...blocked, reviewed: '2026-11-22' }) }));
    expect(reviewed.leftOut).toEqual([HOST]);
    const events = [...blocked.events, event('appeal-lodged', '2014-01-05')];
    const changed = plan(inputs({ hidden, registry: with_({ ...blocked, events }) }));
    expect(changed).toMatchObject({ leftOut: [], outdated: [HOST] });
    expect(changed.notices).toHaveProperty([HOST]);
  });

  it('shows what was hidden before the organisation forbade it', () => {
    const hidden = hide({}, HOST, 'week', noon.getTime());
    const settings = { ...DEFAULTS, allowDismiss: false };
    expect(plan(inputs({ hidden, settings })).notices[HOST]).toMatchObject({ hides: [] });
  });

  it('is the same for the same inputs, and changes none of them', () => {
    const given = inputs({ hidden: hide({}, 'other.example', 'week', noon.getTime()) });
    const before = structuredClone({ registry: given.registry, hidden: given.hidden, now: given.now });
    expect(plan(given)).toEqual(plan(given));
    expect({ registry: given.registry, hidden: given.hidden, now: given.now }).toEqual(before);
  });
});

describe('the next wake-up', () => {
  it('is the midnight on which an order has run out', () => {
    expect(plan(inputs()).wakeAt).toBe(localMidnight(2015, 1, 2));
    expect(plan(inputs({ now: new Date(2015, 0, 1, 23, 59) })).notices[HOST]?.flag).toBe('standing');
    expect(plan(inputs({ now: new Date(2015, 0, 2) })).notices[HOST]?.flag).toBe('ended');
  });

  it('is the earliest of the days and of the hidden weeks', () => {
    const soon = hide({}, 'other.example', 'week', noon.getTime());
    expect(plan(inputs({ hidden: soon })).wakeAt).toBe(noon.getTime() + WEEK);
    const late: HiddenSites = { 'other.example': { scope: 'week', until: localMidnight(2015, 6, 1) } };
    expect(plan(inputs({ hidden: late })).wakeAt).toBe(localMidnight(2015, 1, 2));
    const both = { ...late, ...hide({}, 'third.example', 'week', noon.getTime() + 1) };
    expect(plan(inputs({ hidden: both })).wakeAt).toBe(noon.getTime() + 1 + WEEK);
  });

  it('is not for a visit, nor for a week that is over', () => {
    const hidden: HiddenSites = {
      [HOST]: { scope: 'visit', until: noon.getTime() + 60_000 },
      'other.example': { scope: 'week', until: noon.getTime() },
    };
    expect(plan(inputs({ hidden }))).toEqual(plan(inputs()));
  });

  it('is none when nothing lies ahead', () => {
    const long = matter([event('settlement', '2001-01-01')], { reviewed: '2010-01-01' });
    const settled = registryOf({ settled: long });
    expect(plan(inputs({ registry: settled })).wakeAt).toBeNull();
  });
});

describe('between now and the next wake-up', () => {
  it('nothing of the plan changes, for any domain of the record on any day', () => {
    const day = fc.date({ min: new Date(2010, 0, 1), max: new Date(2028, 0, 1), noInvalidDate: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(record.hosts)),
        day,
        part,
        ([host, listing], now, share) => {
          const registry = { ...record, hosts: { [host]: listing } };
          const planned = plan(inputs({ registry, now }));
          const last = planned.wakeAt ?? now.getTime() + 20 * 365 * 24 * 3_600_000;
          expect(last).toBeGreaterThan(now.getTime());
          const between = new Date(Math.floor(now.getTime() + (last - 1 - now.getTime()) * share));
          expect(plan(inputs({ registry, now: between }))).toEqual(planned);
        },
      ),
    );
  }, 30_000);
});
