import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reconcile } from '../../src/background/reconcile.ts';
import {
  endVisits,
  hideVisited,
  openRecord,
  openReport,
  showAgain,
  visitDamaged,
  visitOpened,
} from '../../src/background/visits.ts';
import type { Visit } from '../../src/messages/receive.ts';
import { noticeKey } from '../../src/plan/notice.ts';
import { blockedFor2014, HOST, registryOf } from '../registry/fixtures.ts';
import { OTHER, packAssets } from './assets.ts';
import { reset, state } from './fake-browser.ts';

vi.mock('../../src/platform/browser.ts', async () => import('./fake-browser.ts'));
vi.mock('../../src/banner.ts?script&iife', () => ({ default: 'parts/banner.js' }));

const NOON = new Date(2014, 5, 1, 12);
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const visit: Visit = { host: `www.${HOST}`, tabId: 1, isPrivate: false };
const privately: Visit = { ...visit, tabId: 2, isPrivate: true };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  reset({
    tabs: [
      { id: 1, url: `https://www.${HOST}/`, incognito: false },
      { id: 2, url: `https://www.${HOST}/`, incognito: true },
    ],
  });
  packAssets();
  await reconcile();
  state.injected = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function later(time: number): void {
  vi.setSystemTime(NOON.getTime() + time);
}

describe('a page of a listed site', () => {
  it('marks its tab with the number of cases, and names the domain', async () => {
    expect(await visitOpened(visit)).toEqual({ isHidden: false });
    expect(state.badges).toEqual({ 1: { text: '1', title: expect.stringContaining(HOST) } });
  });

  it.each(['unlisted.example', `not${HOST}`, `${HOST}.example.com`, 'example'])(
    'is not %s: nothing is marked or written',
    async (host) => {
      const before = structuredClone(state.local);
      expect(await visitOpened({ ...visit, host })).toEqual({ isHidden: false });
      await hideVisited({ ...visit, host }, 'week');
      expect(state.badges).toEqual({});
      expect(state.local).toEqual(before);
    },
  );

  it('is not marked when its notice was damaged', async () => {
    state.local[noticeKey(HOST)] = 'damaged';
    expect(await visitOpened(visit)).toEqual({ isHidden: false });
    expect(state.badges).toEqual({});
  });

  it('writes nothing when it is opened and nothing is hidden', async () => {
    const before = structuredClone(state.local);
    await visitOpened(visit);
    expect(state.local).toEqual(before);
  });
});

describe('a page whose notice is missing or damaged', () => {
  it.each([
    ['missing', undefined],
    ['damaged', { format: 3, seal: 'x', body: '{}' }],
    ['of an older format', { format: 2, seal: 'x', body: '{}' }],
  ])('gets it anew and its tab is marked: %s', async (_, stored) => {
    const sound = state.local[noticeKey(HOST)];
    if (stored) state.local[noticeKey(HOST)] = stored;
    else delete state.local[noticeKey(HOST)];
    await visitDamaged(visit);
    expect(state.local[noticeKey(HOST)]).toEqual(sound);
    expect(state.badges[1]?.text).toBe('1');
  });

  it('is marked as having a record even where no notice can be made', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    delete state.local[noticeKey(HOST)];
    packAssets({ 'registry.json': undefined });
    await visitDamaged(visit);
    expect(state.badges[1]?.text).toBe('!');
    await visitDamaged({ ...visit, host: 'unlisted.example', tabId: 5 });
    expect(state.badges).not.toHaveProperty('5');
  });
});

describe('a link of the banner', () => {
  const opened = () => state.tabs.slice(2).map(({ url }) => url.replace(/^.*?:\/\/[^/]*\//, ''));

  it('opens the full record, and the page to report a mistake with case and domain filled in', async () => {
    await openRecord(visit, 'blocked');
    await openReport(visit, 'blocked');
    expect(opened()).toEqual(['registry.html#blocked', `report.html?case=blocked&domain=${HOST}`]);
  });

  it.each([
    ['a case that is not of this page', visit, 'another'],
    ['a page of a site that is not listed', { ...visit, host: 'unlisted.example' }, 'blocked'],
    ['a private window, whose history an ordinary one would keep', privately, 'blocked'],
  ])('opens nothing for %s', async (_, from, id) => {
    await expect(openRecord(from, id)).rejects.toThrow();
    await expect(openReport(from, id)).rejects.toThrow();
    expect(opened()).toEqual([]);
  });

  it('does not report where the organisation has switched it off', async () => {
    state.local.policy = { received: { showReportLink: false }, readAt: 1 };
    await reconcile();
    await expect(openReport(visit, 'blocked')).rejects.toThrow(/switched off/);
    await openRecord(visit, 'blocked');
    expect(opened()).toEqual(['registry.html#blocked']);
  });
});

describe('what the organisation does not allow', () => {
  it('is refused, and nothing is written', async () => {
    state.local.policy = { received: { allowUserAllowlist: false }, readAt: 1 };
    await reconcile();
    await expect(hideVisited(visit, 'record')).rejects.toThrow(/not allowed/);
    expect(state.local).not.toHaveProperty('hidden');
    await hideVisited(visit, 'visit');
    expect(await visitOpened(visit)).toEqual({ isHidden: true });
  });
});

describe('a site that is hidden until its record changes', () => {
  beforeEach(() => hideVisited(visit, 'record'));

  it('gets no script and no notice any more, over any number of sessions', async () => {
    later(500 * WEEK);
    await endVisits();
    await reconcile();
    expect(state.local).not.toHaveProperty([noticeKey(HOST)]);
    expect(state.scripts[0]?.matches.some((pattern) => pattern.includes(HOST))).toBe(false);
  });

  it('comes back with another record, and the wish is forgotten', async () => {
    const changed = { ...blockedFor2014(), hosts: [HOST, OTHER], docket: 'RG 14/00001' };
    packAssets({ 'registry.json': registryOf({ blocked: changed }) });
    await reconcile();
    expect(await visitOpened(visit)).toEqual({ isHidden: false });
    expect(state.local).toHaveProperty([noticeKey(HOST)]);
    expect(state.local.hidden).toEqual({});
  });
});

describe('a site that is hidden for a visit', () => {
  beforeEach(() => hideVisited(visit, 'visit'));

  it('is hidden for half an hour, by its listed domain', async () => {
    expect(state.local.hidden).toEqual({ [HOST]: { scope: 'visit', until: NOON.getTime() + 30 * MINUTE } });
    later(29 * MINUTE);
    expect(await visitOpened(visit)).toEqual({ isHidden: true });
  });

  it('stays hidden as long as pages of it are opened', async () => {
    for (const minutes of [20, 40, 60]) {
      later(minutes * MINUTE);
      expect(await visitOpened(visit)).toEqual({ isHidden: true });
    }
    later(91 * MINUTE);
    expect(await visitOpened(visit)).toEqual({ isHidden: false });
  });

  it('keeps its script, which notices when the visit ends', () => {
    expect(state.scripts[0]?.matches).toContain(`*://*.${HOST}/*`);
    expect(state.local).toHaveProperty([noticeKey(HOST)]);
  });

  it('comes back with the next browser session', async () => {
    await endVisits();
    expect(await visitOpened(visit)).toEqual({ isHidden: false });
  });

  it('can be shown again at once', async () => {
    await showAgain(HOST, false);
    expect(await visitOpened(visit)).toEqual({ isHidden: false });
  });
});

describe('a site that is hidden for a week', () => {
  beforeEach(() => hideVisited(visit, 'week'));

  it('gets no script and no notice any more, and the others keep theirs', () => {
    expect(state.scripts[0]?.matches.some((pattern) => pattern.includes(HOST))).toBe(false);
    expect(state.local).not.toHaveProperty([noticeKey(HOST)]);
    expect(state.local).toHaveProperty([noticeKey(OTHER)]);
  });

  it('comes back when the alarm rings after seven days', async () => {
    expect(state.alarms['next-change']).toEqual({ when: NOON.getTime() + WEEK });
    later(WEEK);
    await reconcile();
    expect(await visitOpened(visit)).toEqual({ isHidden: false });
    expect(state.injected).toContain(1);
  });

  it('stays hidden over a new browser session', async () => {
    await endVisits();
    await reconcile();
    expect(state.local).not.toHaveProperty([noticeKey(HOST)]);
  });

  it('can be shown again, in the tabs that are open too', async () => {
    await showAgain(HOST, false);
    expect(state.local).toHaveProperty([noticeKey(HOST)]);
    expect(state.injected).toContain(1);
    expect(state.local.hidden).toEqual({});
  });
});

describe('a private window', () => {
  it.each(['visit', 'week', 'record'] as const)(
    'leaves no trace on disk when a site is hidden for a %s',
    async (scope) => {
      const before = structuredClone(state.local);
      await visitOpened(privately);
      await hideVisited(privately, scope);
      expect(await visitOpened(privately)).toEqual({ isHidden: true });
      await showAgain(HOST, true);
      expect(await visitOpened(privately)).toEqual({ isHidden: false });
      expect(state.local).toEqual(before);
      expect(state.calls.filter((call) => call === 'storage.session.set').length).toBeGreaterThan(0);
    },
  );

  it('keeps to itself what it hid, and does not follow the ordinary windows', async () => {
    await hideVisited(privately, 'week');
    expect(await visitOpened(visit)).toEqual({ isHidden: false });
    await showAgain(HOST, true);
    await hideVisited(visit, 'visit');
    expect(await visitOpened(privately)).toEqual({ isHidden: false });
  });

  it('has its open tabs look again', async () => {
    await hideVisited(privately, 'visit');
    expect(state.injected).toContain(2);
  });

  it('runs nothing in tabs beside the very host, where only that is listed', async () => {
    packAssets({ 'registry.json': registryOf({ blocked: blockedFor2014() }, 'host') });
    await reconcile();
    state.injected = [];
    await hideVisited({ ...privately, host: HOST }, 'visit');
    expect(state.injected).toEqual([]);
  });
});

describe('what is hidden', () => {
  it('is kept whole when several things happen at once', async () => {
    await Promise.all([
      hideVisited(visit, 'week'),
      hideVisited({ ...visit, host: OTHER }, 'visit'),
      visitOpened(visit),
      visitOpened({ ...visit, host: OTHER }),
    ]);
    expect(Object.keys(Object(state.local.hidden)).toSorted()).toEqual([HOST, OTHER]);
  });

  it('loses what has run out when something else is hidden', async () => {
    await hideVisited({ ...visit, host: OTHER }, 'visit');
    later(31 * MINUTE);
    await hideVisited(visit, 'visit');
    expect(Object.keys(Object(state.local.hidden))).toEqual([HOST]);
  });
});
