import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeKey } from '../../src/plan/notice.ts';
import { HOST } from '../registry/fixtures.ts';
import { packAssets } from './assets.ts';
import { browser, events, ID, reset, revive, state } from './fake-browser.ts';

// The same browser for every start of the background.
vi.mock('../../src/platform/browser.ts', () => ({ browser }));
vi.mock('../../src/banner.ts?script&iife', () => ({ default: 'parts/banner.js' }));

const NOON = new Date(2014, 5, 1, 12);
const WEEK = 7 * 24 * 3_600_000;
const page = { id: ID, url: `https://${HOST}/`, frameId: 0, tab: { id: 1, incognito: false } };
const popup = { id: ID, url: browser.runtime.getURL('popup.html') };

/** The background starts, as at an event that woke it, and comes to rest. */
async function start(): Promise<void> {
  vi.resetModules();
  await import('../../src/background/main.ts');
  await rest();
}

/** Killed, the background is started again by whatever comes next, and by the alarm that it may have left. */
async function startAgain(): Promise<void> {
  revive();
  await start();
  if (!state.alarms.unfinished) return;
  delete state.alarms.unfinished;
  events.onAlarm?.fire({ name: 'unfinished' });
  await rest();
}

/** Until nothing is asked of the browser any more: it answers at once, so that no turn of the event loop is needed. */
function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function ask(name: string, asks: object, sender: object): Promise<unknown> {
  return events.onMessage?.fire({ name, asks }, sender);
}

/** Whether the script and the notice of the site are there, or gone, together, as what is hidden says. */
function isConsistent(): boolean {
  const isHidden = Object.hasOwn(Object(state.local.hidden), HOST);
  const hasScript = state.scripts.some(({ matches }) => matches.some((pattern) => pattern.includes(HOST)));
  return hasScript === !isHidden && Object.hasOwn(state.local, noticeKey(HOST)) === !isHidden;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  for (const level of ['error', 'warn', 'info'] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  reset({ tabs: [{ id: 1, url: `https://${HOST}/`, incognito: false }] });
  packAssets();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the background', () => {
  it('listens, from the first tick, to all that may wake it', async () => {
    vi.resetModules();
    state.diesAt = 1;
    await import('../../src/background/main.ts');
    for (const [name, { listeners }] of Object.entries(events)) expect(listeners, name).toHaveLength(1);
    await rest();
  });

  it('sets everything up when it is installed', async () => {
    await start();
    events.onInstalled?.fire({ reason: 'install' });
    await rest();
    expect(state.scripts).toHaveLength(1);
    expect(state.hasAccessLevel).toBe(true);
    expect(state.injected).toContain(1);
  });

  it('lets visits end, and weeks go on, when the browser starts', async () => {
    const week = { scope: 'week', until: NOON.getTime() + WEEK };
    state.local.hidden = { [HOST]: { scope: 'visit', until: NOON.getTime() + 1000 }, 'other.example': week };
    await start();
    events.onStartup?.fire();
    await rest();
    expect(state.local.hidden).toEqual({ 'other.example': week });
  });

  it('does what a date calls for when an alarm rings', async () => {
    await start();
    vi.setSystemTime(new Date(2015, 0, 2));
    events.onAlarm?.fire({ name: 'next-change' });
    await rest();
    expect(JSON.stringify(state.local)).toContain('has expired');
  });

  it('answers the banner and the popup', async () => {
    await start();
    expect(await ask('visit/opened', {}, page)).toEqual({ ok: true, value: { isHidden: false } });
    expect(await ask('visit/hide', { scope: 'week' }, page)).toEqual({ ok: true, value: null });
    expect(isConsistent()).toBe(true);
    expect(await ask('hidden/undo', { domain: HOST, isPrivate: false }, popup)).toEqual({
      ok: true,
      value: null,
    });
    expect(isConsistent()).toBe(true);
    expect(await ask('plan/apply', {}, page)).toMatchObject({ ok: false });
  });

  it('makes a notice anew that a page found damaged', async () => {
    await start();
    const sound = structuredClone(state.local);
    state.local[noticeKey(HOST)] = 'damaged';
    expect(await ask('visit/damaged', {}, page)).toEqual({ ok: true, value: null });
    expect(state.local).toEqual(sound);
  });

  it('finishes later what it was killed in, at whatever call', { timeout: 30_000 }, async () => {
    await start();
    const sound = structuredClone({ local: state.local, scripts: state.scripts, alarms: state.alarms });
    const count = state.calls.length;
    for (let call = 1; call <= count; call++) {
      reset({ tabs: state.tabs, diesAt: call });
      await start();
      await startAgain();
      expect({ local: state.local, scripts: state.scripts, alarms: state.alarms }, `call ${call}`).toEqual(
        sound,
      );
    }
  });

  it.each(['visit/hide', 'hidden/undo'])('finishes later a %s that it was killed in', async (name) => {
    const isUndo = name === 'hidden/undo';
    const question = () =>
      isUndo ? ask(name, { domain: HOST, isPrivate: false }, popup) : ask(name, { scope: 'week' }, page);
    const prepare = async () => {
      reset({ tabs: state.tabs });
      await start();
      if (isUndo) await ask('visit/hide', { scope: 'week' }, page);
      revive();
    };
    await prepare();
    await question();
    const count = state.calls.length;
    for (let call = 1; call <= count; call++) {
      await prepare();
      state.diesAt = call;
      await question();
      await startAgain();
      expect(isConsistent(), `killed at call ${call} of ${count}`).toBe(true);
    }
  });
});
