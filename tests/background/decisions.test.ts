import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeKey } from '../../src/plan/notice.ts';
import { hide } from '../../src/settings/hiding.ts';
import { PREFERABLE, type PreferableKey } from '../../src/settings/preferences.ts';
import { HOST } from '../registry/fixtures.ts';
import { someChanges, somePolicy, somePreferences } from '../settings/arbitraries.ts';
import { packAssets } from './assets.ts';
import { browser, events, ID, reset, revive, state } from './fake-browser.ts';

// The same browser for every start of the background.
vi.mock('../../src/platform/browser.ts', () => ({ browser }));
vi.mock('../../src/banner.ts?script&iife', () => ({ default: 'parts/banner.js' }));

// Imported once the browser stands.
const { eraseDecisions } = await import('../../src/background/erase.ts');
const { changeHidden } = await import('../../src/background/hidden-store.ts');
const { changePreferences } = await import('../../src/background/preferences-store.ts');

const NOON = new Date(2014, 5, 1, 12);
const options = { id: ID, url: browser.runtime.getURL('options.html') };
const page = { id: ID, url: `https://${HOST}/`, frameId: 0, tab: { id: 1, incognito: false } };
const policyOf = (received: object) => ({ received, readAt: NOON.getTime() });

/** The background starts, as at an event that woke it, and comes to rest. */
async function start(): Promise<void> {
  vi.resetModules();
  await import('../../src/background/main.ts');
  await rest();
}

/** Killed, it is started again by whatever comes next, and by the alarm that it may have left. */
async function startAgain(): Promise<void> {
  revive();
  await start();
  if (!state.alarms.unfinished) return;
  delete state.alarms.unfinished;
  events.onAlarm?.fire({ name: 'unfinished' });
  await rest();
}

/** Until nothing is asked of the browser any more: it answers at once. */
function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function ask(name: string, asks: object, sender: object = options): Promise<unknown> {
  return events.onMessage?.fire({ name, asks }, sender);
}

const hasBanner = () => Object.hasOwn(state.local, noticeKey(HOST));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  for (const level of ['error', 'warn', 'info'] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  reset();
  packAssets();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a change of the preferences', () => {
  it('is kept, answered, and planned for at once', async () => {
    await start();
    expect(hasBanner()).toBe(true);
    const reply = await ask('preferences/change', { changes: { displayMode: 'off' } });
    expect(reply).toEqual({ ok: true, value: null });
    expect(state.local.preferences).toEqual({ displayMode: 'off' });
    expect(hasBanner()).toBe(false);
    await ask('preferences/change', { changes: { displayMode: null } });
    expect(state.local.preferences).toEqual({});
    expect(hasBanner()).toBe(true);
  });

  it('is taken from our own pages only, and in one piece', async () => {
    await start();
    const changes = { displayMode: 'off' };
    expect(await ask('preferences/change', { changes }, page)).toMatchObject({ ok: false });
    const halfKnown = { ...changes, lockSettings: true };
    expect(await ask('preferences/change', { changes: halfKnown })).toMatchObject({ ok: false });
    expect(state.local).not.toHaveProperty('preferences');
  });

  it('never writes what a policy has locked, nor anything of the policy', async () => {
    await fc.assert(
      fc.asyncProperty(somePolicy, somePreferences, someChanges, async (policy, preferences, changes) => {
        reset({ local: { policy: policyOf(policy), preferences: structuredClone(preferences) } });
        const wanted = Object.keys(changes);
        const isLocked = (key: string) => policy.lockSettings === true || Object.hasOwn(policy, key);
        const outcome = await changePreferences(changes).then(
          () => 'kept',
          () => 'refused',
        );
        expect(outcome).toBe(wanted.some(isLocked) ? 'refused' : 'kept');
        expect(state.local.policy).toEqual(policyOf(policy));
        const kept = Object(state.local.preferences);
        for (const key of PREFERABLE) {
          const isMine = outcome === 'kept' && Object.hasOwn(changes, key);
          expect(kept[key]).toEqual(isMine ? (changes[key] ?? undefined) : preferences[key]);
        }
        expect(Object.keys(kept).filter((key) => !PREFERABLE.includes(key as PreferableKey))).toEqual([]); // any text is asked
      }),
      { numRuns: 60 },
    );
  });

  it('does not lose another that is asked for at the same moment', async () => {
    await start();
    await Promise.all([
      ask('preferences/change', { changes: { uiLanguage: 'fr' } }),
      ask('preferences/change', { changes: { showToolbarBadge: false } }),
    ]);
    expect(state.local.preferences).toEqual({ uiLanguage: 'fr', showToolbarBadge: false });
  });

  it('is brought about in the end or was never made, killed at whatever call', async () => {
    const change = () => ask('preferences/change', { changes: { displayMode: 'off' } });
    await start();
    revive();
    await change();
    const count = state.calls.length;
    for (let call = 1; call <= count; call++) {
      reset();
      await start();
      revive();
      state.diesAt = call;
      // The last call looks after the lists, for which the answer does not wait.
      expect(await change(), `call ${call}`).toMatchObject({ ok: call === count });
      await startAgain();
      const isMade = state.local.preferences !== undefined;
      expect(hasBanner(), `killed at call ${call} of ${count}`).toBe(!isMade);
    }
  }, 20_000);
});

/** Two decisions of a user, and a site that was hidden in a private window. */
async function decide(): Promise<void> {
  await start();
  await ask('preferences/change', { changes: { uiLanguage: 'fr', showToolbarBadge: false } });
  await ask('visit/hide', { scope: 'week' }, page);
  await ask('visit/hide', { scope: 'week' }, { ...page, tab: { id: 2, incognito: true } });
  revive();
}

const isErased = () => !Object.hasOwn(state.local, 'preferences') && !Object.hasOwn(state.local, 'hidden');

describe('erasing', () => {
  it('takes all that the user decided, says how much it was, and plans anew', async () => {
    await start();
    const untouched = structuredClone(state.local);
    await decide();
    expect(hasBanner()).toBe(false);
    expect(await ask('storage/erase', {})).toEqual({ ok: true, value: { sites: 1, settings: 2 } });
    expect(state.local).toEqual(untouched);
    expect(Object.keys(Object(state.session.hidden))).toEqual([]);
  });

  it('leaves the copy of a policy alone', async () => {
    await decide();
    state.local.policy = policyOf({ organizationName: 'School' });
    await ask('storage/erase', {});
    expect(isErased()).toBe(true);
    expect(state.local.policy).toEqual(policyOf({ organizationName: 'School' }));
  });

  it('is refused where a policy has locked everything, and to pages of the web', async () => {
    await decide();
    expect(await ask('storage/erase', {}, page)).toMatchObject({ ok: false });
    state.local.policy = policyOf({ lockSettings: true });
    expect(await ask('storage/erase', {})).toMatchObject({ ok: false });
    expect(Object.keys(state.local)).toEqual(expect.arrayContaining(['preferences', 'hidden']));
  });

  it('is not undone by what was on its way already', async () => {
    await decide();
    const now = NOON.getTime();
    await Promise.all([
      changePreferences({ displayMode: 'badge' }),
      changeHidden(false, (hidden) => hide(hidden, 'other.example', 'week', now)),
      eraseDecisions(),
    ]);
    expect(isErased()).toBe(true);
  });

  it('is all or nothing, and the plan follows in the end, killed at whatever call', async () => {
    await decide();
    const decided = structuredClone(state);
    await ask('storage/erase', {});
    const count = state.calls.length;
    for (let call = 1; call <= count; call++) {
      reset(structuredClone(decided));
      await start();
      revive();
      state.diesAt = call;
      expect(await ask('storage/erase', {}), `call ${call}`).toMatchObject({ ok: call === count });
      const isHalf = Object.hasOwn(state.local, 'preferences') !== Object.hasOwn(state.local, 'hidden');
      expect(isHalf, `killed at call ${call}`).toBe(false);
      await startAgain();
      expect(hasBanner(), `killed at call ${call} of ${count}`).toBe(isErased());
    }
  }, 20_000);
});
