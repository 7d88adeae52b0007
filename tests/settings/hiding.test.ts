import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forget,
  type HiddenSites,
  hide,
  hideScopes,
  isHidden,
  leftOut,
  prolongVisit,
  stillHidden,
  unhide,
  withoutVisits,
} from '../../src/settings/hiding.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

const visited = hide({}, 'one.example', 'visit', NOW);
const weekly = hide(visited, 'two.example', 'week', NOW);

describe('a site that the user hid', () => {
  it('for a visit comes back when no page of it was opened for half an hour', () => {
    expect(isHidden(visited, 'one.example', NOW + 30 * MINUTE - 1)).toBe(true);
    expect(isHidden(visited, 'one.example', NOW + 30 * MINUTE)).toBe(false);
  });

  it('for a week comes back after seven days', () => {
    expect(isHidden(weekly, 'two.example', NOW + WEEK - 1)).toBe(true);
    expect(isHidden(weekly, 'two.example', NOW + WEEK)).toBe(false);
  });

  it('does not hide another', () => {
    expect(isHidden(weekly, 'three.example', NOW)).toBe(false);
    expect(isHidden(weekly, 'www.two.example', NOW)).toBe(false);
    expect(isHidden({}, 'constructor', NOW)).toBe(false);
  });

  it('can be shown again, and the others stay hidden', () => {
    expect(Object.keys(unhide(weekly, 'two.example'))).toEqual(['one.example']);
    expect(unhide(weekly, 'three.example')).toEqual(weekly);
  });

  it('can be hidden for longer or shorter than before', () => {
    const longer = hide(visited, 'one.example', 'week', NOW);
    expect(isHidden(longer, 'one.example', NOW + WEEK - 1)).toBe(true);
    expect(isHidden(hide(longer, 'one.example', 'visit', NOW), 'one.example', NOW + WEEK - 1)).toBe(false);
  });
});

describe('a visit', () => {
  it('goes on while pages of the site are opened', () => {
    const later = NOW + 29 * MINUTE;
    const prolonged = prolongVisit(visited, 'one.example', later);
    expect(isHidden(prolonged, 'one.example', later + 29 * MINUTE)).toBe(true);
  });

  it('that is over is not taken up again', () => {
    expect(prolongVisit(visited, 'one.example', NOW + 31 * MINUTE)).toBe(visited);
  });

  it('is not what a week is: that one is not prolonged', () => {
    expect(prolongVisit(weekly, 'two.example', NOW + MINUTE)).toBe(weekly);
    expect(prolongVisit(weekly, 'three.example', NOW)).toBe(weekly);
  });

  it('ends with the browser session, a week does not', () => {
    expect(Object.keys(withoutVisits(weekly))).toEqual(['two.example']);
  });
});

describe('a site that is hidden until its record changes', () => {
  const recorded = hide({}, 'one.example', 'record', NOW, { record: 'as it was' });
  const terms = { hides: hideScopes(DEFAULTS), record: 'as it was' };

  it('stays hidden by any clock, and is left out of the plan', () => {
    const late = NOW + 1_000 * WEEK;
    expect(isHidden(recorded, 'one.example', late, terms)).toBe(true);
    expect(leftOut(recorded, late)).toEqual(['one.example']);
    expect(stillHidden(recorded, late)).toBe(recorded);
  });

  it('is shown where something else is recorded', () => {
    expect(isHidden(recorded, 'one.example', NOW, { ...terms, record: 'another' })).toBe(false);
  });

  it('is forgotten when it is asked to be, and nothing is written for nothing', () => {
    expect(forget(recorded, ['one.example'])).toEqual({});
    expect(forget(recorded, ['two.example'])).toBe(recorded);
  });
});

describe('what may be hidden', () => {
  it('is by default a visit, some days, and until the record changes', () => {
    expect(hideScopes(DEFAULTS)).toEqual(['visit', 'week', 'record']);
  });

  it('is what the organisation allows', () => {
    expect(hideScopes({ ...DEFAULTS, allowDismiss: false })).toEqual([]);
    expect(hideScopes({ ...DEFAULTS, dismissDays: 0 })).toEqual(['visit', 'record']);
    expect(hideScopes({ ...DEFAULTS, allowUserAllowlist: false })).toEqual(['visit', 'week']);
  });

  it('lasts as many days as the organisation says', () => {
    const hidden = hide({}, 'one.example', 'week', NOW, { days: 2 });
    expect(isHidden(hidden, 'one.example', NOW + 2 * 24 * 60 * MINUTE - 1)).toBe(true);
    expect(isHidden(hidden, 'one.example', NOW + 2 * 24 * 60 * MINUTE)).toBe(false);
  });

  it('no longer hides what was hidden before it was forbidden', () => {
    const forbidding = { hides: hideScopes({ ...DEFAULTS, allowDismiss: false }), record: '' };
    expect(isHidden(weekly, 'two.example', NOW, forbidding)).toBe(false);
    expect(isHidden(visited, 'one.example', NOW, forbidding)).toBe(false);
    expect(leftOut(weekly, NOW, [])).toEqual([]);
  });
});

describe('what is hidden', () => {
  it('for a week is left out of the plan, what is hidden for a visit is not', () => {
    const hidden = hide(hide(weekly, 'another.example', 'week', NOW), 'three.example', 'visit', NOW);
    expect(leftOut(hidden, NOW)).toEqual(['another.example', 'two.example']);
    expect(leftOut(hidden, NOW + WEEK)).toEqual([]);
  });

  it('is kept as it is while nothing has run out, so that nothing is written for nothing', () => {
    expect(stillHidden(weekly, NOW)).toBe(weekly);
    expect(withoutVisits(unhideVisits(weekly))).toEqual(unhideVisits(weekly));
    expect(Object.keys(stillHidden(weekly, NOW + MINUTE * 31))).toEqual(['two.example']);
  });

  it('is never changed in place', () => {
    const frozen: HiddenSites = Object.freeze({
      'one.example': Object.freeze({ scope: 'visit', until: NOW + 1 }),
    });
    expect(() => {
      hide(frozen, 'two.example', 'week', NOW);
      unhide(frozen, 'one.example');
      stillHidden(frozen, NOW + 2);
      prolongVisit(frozen, 'one.example', NOW);
      withoutVisits(frozen);
    }).not.toThrow();
  });

  it('is exactly what still holds, at any time', () => {
    const sites = fc.dictionary(
      fc.domain(),
      fc.record({
        scope: fc.constantFrom('visit', 'week'),
        until: fc.integer({ min: NOW - WEEK, max: NOW + WEEK }),
      }),
    );
    fc.assert(
      fc.property(sites, fc.integer({ min: NOW - WEEK, max: NOW + WEEK }), (hidden, now) => {
        const left = stillHidden(hidden, now);
        for (const domain of Object.keys(hidden)) expect(domain in left).toBe(isHidden(hidden, domain, now));
      }),
    );
  });
});

function unhideVisits(hidden: HiddenSites): HiddenSites {
  return unhide(hidden, 'one.example');
}
