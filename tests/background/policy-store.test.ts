import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeKey } from '../../src/plan/notice.ts';
import { HOST } from '../registry/fixtures.ts';
import { OTHER, packAssets } from './assets.ts';
import { browser, events, ID, reset, revive, type State, state, writes } from './fake-browser.ts';

// The same browser for every start of the background.
vi.mock('../../src/platform/browser.ts', () => ({ browser }));
vi.mock('../../src/banner.ts?script&iife', () => ({ default: 'parts/banner.js' }));

const NOON = new Date(2014, 5, 1, 12);
const BLOCKING = {
  displayMode: 'interstitial',
  organizationName: 'Collège Victor-Hugo',
  extraDomains: ['own.example', 'com.br'],
  allowProceed: true,
};
const ABSENT = new Error('Managed storage manifest not found');

async function start(): Promise<void> {
  vi.resetModules();
  for (const { listeners } of Object.values(events)) listeners.splice(0);
  await import('../../src/background/main.ts');
  await rest();
}

async function startAgain(): Promise<void> {
  revive();
  await start();
}

function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

/** The administrator writes another policy, and the browser says so, or does not. */
async function administer(managed: State['managed'], { isTold = true } = {}): Promise<void> {
  state.managed = managed;
  if (isTold) events.onManagedChanged?.fire({});
  await rest();
}

function blocked(): unknown[] {
  return state.dynamicRules.flatMap(({ condition }) => Reflect.get(Object(condition), 'requestDomains'));
}

function held() {
  const { local, scripts, dynamicRules, sessionRules } = state;
  return structuredClone({ local, scripts, dynamicRules, sessionRules });
}

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

describe('a policy', () => {
  it('that is there at the start is in force', async () => {
    state.managed = BLOCKING;
    await start();
    expect(blocked()).toEqual([HOST, OTHER, 'own.example'].toSorted());
    expect(state.local.policy).toEqual({ received: BLOCKING, readAt: NOON.getTime(), suffixes: ['com.br'] });
    expect(state.local).not.toHaveProperty('preferences');
  });

  it('that comes late is in force when the browser tells of it', async () => {
    await start();
    events.onInstalled?.fire({ reason: 'install' });
    await rest();
    expect(blocked()).toEqual([]);
    await administer(BLOCKING);
    expect(blocked()).toContain('own.example');
  });

  it('that comes late and untold is found by an alarm', async () => {
    await start();
    events.onInstalled?.fire({ reason: 'install' });
    await rest();
    expect(state.alarms).toMatchObject({
      'late-policy': { delayInMinutes: 0.5 },
      'later-policy': { delayInMinutes: 2 },
    });
    await administer(BLOCKING, { isTold: false });
    events.onAlarm?.fire({ name: 'late-policy' });
    await rest();
    expect(blocked()).toContain('own.example');
  });

  it('that was there at the install is not waited for', async () => {
    state.managed = BLOCKING;
    await start();
    events.onInstalled?.fire({ reason: 'install' });
    await rest();
    expect(state.alarms).not.toHaveProperty('late-policy');
  });

  it('is in force from its copy, before the browser tells it', async () => {
    state.managed = BLOCKING;
    await start();
    const { get } = browser.storage.managed;
    const slow = vi.spyOn(browser.storage.managed, 'get').mockReturnValue(new Promise(() => {}));
    state.dynamicRules = [];
    Object.assign(state.local.applied as object, { version: 'another' });
    await startAgain();
    expect(blocked()).toContain('own.example');
    slow.mockRestore();
    expect(browser.storage.managed.get).toBe(get);
  });

  it('that did not change is not written again, in whatever order it is told', async () => {
    state.managed = BLOCKING;
    await start();
    state.managed = Object.fromEntries(Object.entries(BLOCKING).reverse());
    vi.setSystemTime(NOON.getTime() + 60_000);
    await startAgain();
    expect(writes().filter((call) => /storage\.local|declarative|scripting/.test(call))).toEqual([]);
  });

  it('that changes while the browser runs is followed', async () => {
    state.managed = BLOCKING;
    await start();
    await administer({ ...BLOCKING, extraDomains: ['another.example'], allowedDomains: [HOST] });
    expect(blocked()).toEqual(['another.example', OTHER, HOST]);
    expect(state.local).not.toHaveProperty([noticeKey(HOST)]);
  });

  it.each<[string, State['managed']]>([
    ['as Chromium says it', {}],
    ['as Firefox says it', ABSENT],
  ])('that is lifted leaves nothing behind, %s', async (_, none) => {
    await start();
    const before = held();
    state.managed = BLOCKING;
    await startAgain();
    expect(held()).not.toEqual(before);
    state.managed = none;
    await startAgain();
    expect(held()).toEqual(before);
  });

  it('that cannot be read stays in force as it last was', async () => {
    state.managed = BLOCKING;
    await start();
    state.managed = new Error('the profile is damaged');
    await startAgain();
    expect(blocked()).toContain('own.example');
    expect(state.local).toHaveProperty('policy');
  });

  it('is never written into the preferences, and beats them', async () => {
    state.local.preferences = { displayMode: 'off', showToolbarBadge: false };
    state.managed = BLOCKING;
    await start();
    expect(blocked()).toContain('own.example');
    await administer({});
    expect(state.local.preferences).toEqual({ displayMode: 'off', showToolbarBadge: false });
    expect(blocked()).toEqual([]);
    expect(state.scripts).toEqual([]);
  });
});

describe('a way on from the block page', () => {
  const sender = {
    id: ID,
    url: `${browser.runtime.getURL('block.html')}?u=http://${HOST}/`,
    frameId: 0,
    tab: { id: 4, incognito: false },
  };

  async function ask(address: string): Promise<unknown> {
    const reply = await events.onMessage?.fire({ name: 'block/proceed', asks: { address } }, sender);
    return reply;
  }

  beforeEach(async () => {
    state.managed = BLOCKING;
    await start();
  });

  it('is opened to the tab that asks, for what it was stopped before', async () => {
    expect(await ask(`https://www.${HOST}:8080/a?b#c`)).toEqual({ ok: true, value: null });
    expect(state.sessionRules.map(({ condition }) => condition)).toEqual([
      { requestDomains: [HOST], tabIds: [4], resourceTypes: ['main_frame'] },
    ]);
    expect(await ask('http://own.example/')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['http://unlisted.example/', 'not blocked'],
    ['javascript:alert(1)', 'not an address of the web'],
    [`ftp://${HOST}/`, 'not an address of the web'],
    ['', 'not an address of the web'],
  ])('is refused to %s', async (address, reason) => {
    expect(await ask(address)).toEqual({ ok: false, error: `block/proceed: ${reason}` });
    expect(state.sessionRules).toEqual([]);
  });

  it('is refused where the policy says so, and closed where it says so later', async () => {
    await ask(`http://${HOST}/`);
    expect(state.sessionRules).toHaveLength(1);
    await administer({ ...BLOCKING, allowProceed: false });
    expect(state.sessionRules).toEqual([]);
    expect(await ask(`http://${HOST}/`)).toMatchObject({ ok: false });
    expect(state.sessionRules).toEqual([]);
  });
});
