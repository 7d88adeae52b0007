import { beforeEach, describe, expect, it, vi } from 'vitest';
import { apply } from '../../src/background/apply.ts';
import { noticeKey, openNotice } from '../../src/plan/notice.ts';
import { HOST } from '../registry/fixtures.ts';
import { browser, reset, state, writes } from './fake-browser.ts';
import { BANNER, markOf, planFor } from './plans.ts';

vi.mock('../../src/platform/browser.ts', async () => import('./fake-browser.ts'));
vi.mock('../../src/banner.ts?script&iife', () => ({ default: 'parts/banner.js' }));

const TABS = [
  { id: 1, url: `https://www.${HOST}/film`, incognito: false },
  { id: 2, url: 'https://other.example/', incognito: false },
  { id: 3, url: 'https://unlisted.example/', incognito: false },
  { id: 4, url: `https://${HOST}.example.com/`, incognito: false },
  { url: `https://${HOST}/`, incognito: false },
];

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'info').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  reset({ tabs: TABS });
});

describe('a plan that is applied', () => {
  it('is what the browser holds: notices, script, alarm and mark', async () => {
    const plan = planFor([HOST, 'other.example']);
    await apply(plan, markOf('1.0.0'));
    expect(openNotice(state.local, HOST)).toEqual(plan.notices[HOST]);
    expect(state.scripts).toEqual([
      {
        id: 'banner',
        js: [BANNER],
        matches: plan.matches,
        excludeMatches: [],
        runAt: 'document_start',
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]);
    expect(state.alarms).toEqual({ 'next-change': { when: plan.wakeAt } });
    expect(state.local.applied).toEqual({
      state: 'applied',
      version: '1.0.0',
      settings: 'digest of the settings',
      language: 'en',
      wakeAt: plan.wakeAt,
      leftOut: [],
      leaving: [],
    });
  });

  it('writes nothing when it is applied again', async () => {
    const plan = planFor([HOST, 'other.example']);
    await apply(plan, markOf('1.0.0'));
    const before = structuredClone(state);
    state.calls = [];
    await apply(plan, markOf('1.0.0'));
    expect(writes().filter((call) => /^(storage|scripting)/.test(call))).toEqual([]);
    expect({ ...state, calls: [] }).toEqual({ ...before, calls: [] });
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('reads no notice where its mark is trusted, and says that this very plan was applied', async () => {
    await apply(planFor([HOST, 'other.example']), markOf('1.0.0'));
    const get = vi.spyOn(browser.storage.local, 'get');
    state.calls = [];
    await apply(planFor([HOST, 'other.example']), markOf('1.0.0'), true);
    expect(writes()).toEqual([]);
    expect(get.mock.calls.flat()).toEqual(['applied', 'seals']);
  });

  it.each<[string, () => void]>([
    ['a change was cut short', () => Object.assign(Object(state.local.applied), { state: 'applying' })],
    ['the mark is damaged', () => Object.assign(state.local, { applied: 'applied' })],
    ['the index is damaged', () => Object.assign(state.local, { seals: 7 })],
    ['the index lacks it', () => Object.assign(state.local, { seals: {} })],
    ['another version made it', () => Object.assign(Object(state.local.applied), { version: '0.9' })],
  ])('trusts no mark where %s', async (_, damage) => {
    await apply(planFor([HOST]), markOf('1.0.0'));
    const sound = structuredClone({ local: state.local, scripts: state.scripts });
    delete state.local[noticeKey(HOST)];
    damage();
    await apply(planFor([HOST]), markOf('1.0.0'), true);
    expect({ local: state.local, scripts: state.scripts }).toEqual(sound);
  });

  it('registers the script anew where its mark is trusted and the script is gone', async () => {
    await apply(planFor([HOST]), markOf('1.0.0'));
    const sound = structuredClone(state.scripts);
    state.scripts = [];
    await apply(planFor([HOST]), markOf('1.0.0'), true);
    expect(state.scripts).toEqual(sound);
  });

  it('changes only the difference, whether or not its mark is trusted', async () => {
    await apply(planFor([HOST, 'other.example']), markOf('1.0.0'));
    const before = structuredClone(state);
    await apply(planFor([HOST, 'third.example']), markOf('1.0.0'));
    const sound = structuredClone(state.local);
    reset(before);
    await apply(planFor([HOST, 'third.example']), markOf('1.0.0'), true);
    expect(state.local).toEqual(sound);
  });

  it('changes only the difference', async () => {
    await apply(planFor([HOST, 'other.example']), markOf('1.0.0'));
    const kept = state.local[noticeKey(HOST)];
    await apply(planFor([HOST, 'third.example']), markOf('1.0.0'));
    expect(state.local[noticeKey(HOST)]).toBe(kept);
    expect(Object.keys(state.local).toSorted()).toEqual([
      'applied',
      'frame',
      `notice:${HOST}`,
      'notice:third.example',
      'seals',
    ]);
    expect(state.scripts).toHaveLength(1);
    expect(state.scripts[0]?.matches).toEqual(planFor([HOST, 'third.example']).matches);
  });

  it('takes the script away when nothing is to be shown', async () => {
    await apply(planFor([HOST]), markOf('1.0.0'));
    await apply(planFor([]), markOf('1.0.0'));
    expect(state.scripts).toEqual([]);
    expect(Object.keys(state.local)).toEqual(['applied', 'seals']);
    expect(state.alarms).toEqual({});
  });

  it('takes away the script of another version when nothing is to be shown', async () => {
    state.scripts = [{ id: 'banner', js: ['/parts/older.js'], matches: planFor([HOST]).matches }];
    await apply(planFor([]), markOf('1.0.0'));
    expect(state.scripts).toEqual([]);
  });

  it('puts this version’s script in the place of another’s', async () => {
    state.scripts = [{ id: 'banner', js: ['/parts/older.js'], matches: planFor([HOST]).matches }];
    await apply(planFor([HOST]), markOf('1.0.0'));
    expect(state.scripts.map(({ js }) => js)).toEqual([[BANNER]]);
  });

  it.each([
    ['the whole address that Firefox may give for it', `moz-extension://some-id${BANNER}`],
    ['its name without the slash that it was given with', BANNER.slice(1)],
  ])('knows its script by %s', async (_, name) => {
    await apply(planFor([HOST]), markOf('1.0.0'));
    for (const script of state.scripts) script.js = [name];
    state.calls = [];
    await apply(planFor([HOST]), markOf('1.0.0'));
    expect(writes().filter((call) => call.startsWith('scripting'))).toEqual([]);
  });
});

describe('tabs that are open already', () => {
  it('get the banner where they show a listed site, and only there', async () => {
    await apply(planFor([HOST, 'other.example']), markOf('1.0.0'));
    expect(state.injected.toSorted()).toEqual([1, 2]);
  });

  it('get it once', async () => {
    await apply(planFor([HOST]), markOf('1.0.0'));
    await apply(planFor([HOST]), markOf('1.0.0'));
    expect(state.injected).toEqual([1]);
  });

  it('get it where a domain was added, the others not again', async () => {
    await apply(planFor([HOST]), markOf('1.0.0'));
    await apply(planFor([HOST, 'other.example']), markOf('1.0.0'));
    expect(state.injected).toEqual([1, 2]);
  });

  it('get the banner of a new version', async () => {
    await apply(planFor([HOST]), markOf('1.0.0'));
    await apply(planFor([HOST]), markOf('1.0.1'));
    expect(state.injected).toEqual([1, 1]);
  });

  it('that cannot be reached do not stop the others', async () => {
    state.tabs = [{ id: 9, url: 'https://crashed.example/', incognito: false }, ...TABS];
    state.crashedTabs = [9];
    await apply(planFor(['crashed.example', HOST]), markOf('1.0.0'));
    expect(state.injected).toEqual([1]);
    expect(state.local.applied).toMatchObject({ state: 'applied' });
  });
});
