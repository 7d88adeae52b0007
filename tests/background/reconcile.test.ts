import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reconcile, reconcileIfDue } from '../../src/background/reconcile.ts';
import { openNotice } from '../../src/plan/notice.ts';
import { HOST } from '../registry/fixtures.ts';
import { OTHER, packAssets, registry } from './assets.ts';
import { reset, revive, state, writes } from './fake-browser.ts';

vi.mock('../../src/platform/browser.ts', async () => import('./fake-browser.ts'));
vi.mock('../../src/banner.ts?script&iife', () => ({ default: 'parts/banner.js' }));

const WEEK = 7 * 24 * 3_600_000;
const NOON = new Date(2014, 5, 1, 12);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  vi.spyOn(console, 'warn')
    .mockReset()
    .mockImplementation(() => {});
  reset();
  packAssets();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function headlineAt(domain: string): string | undefined {
  return openNotice(state.local, domain)?.headline;
}

describe('reconciling', () => {
  it('brings the packaged record into the browser, in the browser’s language', async () => {
    state.language = 'fr-FR';
    await reconcile();
    expect(headlineAt(HOST)).toMatch(/^Le blocage de ce domaine/);
    expect(state.scripts[0]?.matches).toContain(`*://*.${HOST}/*`);
    expect(state.local.applied).toMatchObject({ state: 'applied', language: 'fr' });
  });

  it('falls back on English', async () => {
    state.language = 'pt';
    await reconcile();
    expect(headlineAt(HOST)).toMatch(/^The blocking of this domain/);
  });

  it('leaves out what is hidden for a week, and wakes when the week is over', async () => {
    const until = NOON.getTime() + WEEK;
    state.local.hidden = { [OTHER]: { scope: 'week', until } };
    await reconcile();
    expect(headlineAt(OTHER)).toBeUndefined();
    expect(state.alarms['next-change']).toEqual({ when: until });
    vi.setSystemTime(until);
    await reconcile();
    expect(headlineAt(OTHER)).toBeDefined();
  });

  it('tells of an order’s end on the day after it', async () => {
    await reconcile();
    vi.setSystemTime(state.alarms['next-change']?.when ?? 0);
    await reconcile();
    expect(headlineAt(HOST)).toContain('has expired');
  });

  it('drops a damaged list of hidden sites, and the console names it', async () => {
    state.local.hidden = 'damaged';
    await reconcile();
    expect(state.local).not.toHaveProperty('hidden');
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('"hidden"'));
    expect(headlineAt(HOST)).toBeDefined();
  });

  it('that fails leaves its reason for the popup, and throws it', async () => {
    packAssets({ 'registry.json': undefined });
    await expect(reconcile()).rejects.toThrow('registry.json: 404');
    expect(state.local.trouble).toBe('registry.json: 404');
  });

  it('refuses a record of another format', async () => {
    packAssets({ 'registry.json': { ...registry, format: 99 } });
    await expect(reconcile()).rejects.toThrow('format 99');
    expect(state.scripts).toEqual([]);
  });

  it('takes the reason away when it succeeds', async () => {
    state.local.trouble = 'storage was full';
    await reconcile();
    expect(state.local).not.toHaveProperty('trouble');
  });

  it('keeps what stood before it failed', async () => {
    await reconcile();
    packAssets({ 'registry.json': undefined });
    await expect(reconcile()).rejects.toThrow();
    expect(headlineAt(HOST)).toBeDefined();
    expect(state.scripts).toHaveLength(1);
  });

  it('is done one after another, also after one that failed', async () => {
    packAssets({ 'registry.json': undefined });
    const failing = reconcile();
    const outcome = expect(failing).rejects.toThrow('404');
    await outcome;
    packAssets();
    await Promise.all([reconcile(), reconcile(), reconcile()]);
    expect(state.scripts).toHaveLength(1);
    expect(state.local).not.toHaveProperty('trouble');
  });

  it('changes nothing when all is as it should be', async () => {
    await reconcile();
    revive();
    await reconcile();
    expect(writes().filter((call) => /\.(set|register|update|unregister|execute)/.test(call))).toEqual([]);
  });
});

describe('a start that nothing in particular caused', () => {
  beforeEach(async () => {
    await reconcile();
    revive();
  });

  it('does nothing when all is as it should be', async () => {
    await reconcileIfDue();
    expect(state.calls).toEqual(['storage.local.get']);
  });

  it.each([
    [
      'a change was cut short',
      () => Object.assign(state.local, { applied: { ...applied(), state: 'applying' } }),
    ],
    ['the extension was updated', () => Object.assign(state, { version: '1.0.1' })],
    ['the browser speaks another language', () => Object.assign(state, { language: 'fr' })],
    ['the mark was damaged', () => Object.assign(state.local, { applied: 'damaged' })],
    ['the mark was lost', () => Reflect.deleteProperty(state.local, 'applied')],
    ['a date has come', () => vi.setSystemTime(new Date(2015, 0, 2))],
  ])('reconciles when %s', async (_, change) => {
    change();
    await reconcileIfDue();
    expect(state.local.applied).toMatchObject({
      state: 'applied',
      version: state.version,
      language: state.language,
    });
    expect(writes()).not.toEqual([]);
  });
});

function applied(): object {
  return Object(state.local.applied);
}
