import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { blockingFor, findBlocked, MOST_OWN_BANNERS } from '../../src/plan/blocking.ts';
import { plan } from '../../src/plan/plan.ts';
import { clockAt } from '../../src/registry/clock.ts';
import { type HiddenSites, hide } from '../../src/settings/hiding.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { blockedFor2014, event, HOST, matter, registryOf } from '../registry/fixtures.ts';
import { voices } from '../wording/voices.ts';

const now = new Date(2014, 5, 1, 12);
const clock = clockAt('2014-06-01');
const registry = registryOf({
  blocked: blockedFor2014(),
  charged: matter([event('charge', '2014-02-03')], { hosts: ['other.example'] }),
});
const whole = await readRegistry();
const record = { ...whole, hosts: Object.fromEntries(Object.entries(whole.hosts).slice(0, 60)) };
const many = Array.from({ length: MOST_OWN_BANNERS + 1 }, (_, at) => `own-${at}.example`);

function settingsWith(changes: Partial<Settings>): Settings {
  return { ...DEFAULTS, ...changes };
}

function planWith(changes: Partial<Settings>, hidden: HiddenSites = {}, from = registry) {
  return plan({ registry: from, voice: voices.en, settings: settingsWith(changes), hidden, now });
}

function foundAt(host: string, changes: Partial<Settings>, hidden: HiddenSites = {}) {
  return findBlocked({ registry, clock }, settingsWith(changes), hidden, now.getTime(), host);
}

describe('what the browser sends to the block page', () => {
  it('is nothing, unless a mode or a long list asks for it', () => {
    for (const displayMode of ['off', 'badge', 'banner'] as const) {
      const { blocking } = planWith({ displayMode, extraDomains: ['own.example'] });
      expect(blocking).toEqual({ domains: [], hosts: [], allowed: [], mayProceed: true });
    }
  });

  it('is all that is shown of the record, and the organisation’s own names, as a page in its place', () => {
    const { blocking, notices } = planWith({
      displayMode: 'interstitial',
      extraDomains: ['own.example', HOST],
    });
    expect(blocking.domains).toEqual([HOST, 'other.example', 'own.example'].toSorted());
    expect(Object.keys(notices).toSorted()).toEqual([HOST, 'other.example']);
  });

  it('is the very host, where only that is listed', () => {
    const hostOnly = registryOf({ blocked: blockedFor2014() }, 'host');
    const { blocking } = planWith({ displayMode: 'interstitial' }, {}, hostOnly);
    expect(blocking).toMatchObject({ domains: [], hosts: [HOST] });
  });

  it('leaves out what is hidden, too weak or of no kind that is wanted', () => {
    const hidden = hide({}, HOST, 'week', now.getTime());
    expect(planWith({ displayMode: 'interstitial' }, hidden).blocking.domains).toEqual(['other.example']);
    const orders = planWith({ displayMode: 'interstitial', minimumEvidence: 'order' });
    expect(orders.blocking.domains).toEqual([HOST]);
  });

  it('holds own names that are too many for a banner each, also where banners are shown', () => {
    expect(planWith({ extraDomains: many }).blocking.domains).toEqual(many.toSorted());
    expect(planWith({ extraDomains: many.slice(1) }).blocking.domains).toEqual([]);
    expect(planWith({ displayMode: 'badge', extraDomains: many }).blocking.domains).toEqual([]);
  });

  it('lets pass what is allowed, whatever a list says', () => {
    const changes = { allowedDomains: [`open.${HOST}`, 'b.example', 'a.example'] };
    expect(planWith(changes).blocking.allowed).toEqual(['a.example', 'b.example', `open.${HOST}`]);
    expect(blockingFor([], settingsWith({ ...changes, displayMode: 'off' })).allowed).toEqual([]);
  });
});

describe('an allowed domain below a listed one', () => {
  it('gets no script, while what stands beside it does', () => {
    const { matches, excludes } = planWith({ allowedDomains: [`open.${HOST}`, 'unlisted.example'] });
    expect(matches).toContain(`*://*.${HOST}/*`);
    expect(excludes).toEqual([`*://*.open.${HOST}./*`, `*://*.open.${HOST}/*`]);
  });
});

describe('why a host is blocked', () => {
  const mode = { displayMode: 'interstitial' } as const;

  it('is its record, or that of what it stands below', () => {
    expect(foundAt(HOST, mode)).toMatchObject({ by: 'record', domain: HOST });
    expect(foundAt(`a.b.${HOST}`, mode)).toMatchObject({ by: 'record', domain: HOST });
  });

  it('is the organisation’s own list', () => {
    expect(foundAt('www.own.example', { ...mode, extraDomains: ['own.example'] })).toEqual({
      by: 'organisation',
      domain: 'own.example',
    });
    expect(foundAt('own-3.example', { extraDomains: many })).toEqual({
      by: 'organisation',
      domain: 'own-3.example',
    });
  });

  it('is nothing where it is not', () => {
    expect(foundAt('unlisted.example', mode)).toBeNull();
    expect(foundAt(HOST, {})).toBeNull();
    expect(foundAt(HOST, { displayMode: 'off', extraDomains: many })).toBeNull();
    expect(foundAt(`a.open.${HOST}`, { ...mode, allowedDomains: [`open.${HOST}`] })).toBeNull();
    expect(foundAt(HOST, mode, hide({}, HOST, 'week', now.getTime()))).toBeNull();
    expect(foundAt('other.example', { ...mode, minimumEvidence: 'order' })).toBeNull();
  });

  it('is the same as what the plan blocks, for the packaged record', () => {
    const today = new Date(2026, 10, 29, 12);
    const settings = settingsWith({ ...mode, minimumEvidence: 'order', allowedDomains: ['dpstream.tv'] });
    const { blocking } = plan({ registry: record, voice: voices.en, settings, hidden: {}, now: today });
    const judged = { registry: record, clock: clockAt('2026-11-29') };
    const found = Object.keys(record.hosts).filter((host) =>
      findBlocked(judged, settings, {}, today.getTime(), host),
    );
    expect(found.toSorted()).toEqual([...blocking.domains, ...blocking.hosts].toSorted());
    expect(found.length).toBeGreaterThan(10);
  });
});
