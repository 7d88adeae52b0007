import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followPolicy } from '../../src/background/policy-store.ts';
import { reconcileIfDue } from '../../src/background/reconcile.ts';
import { packAssets } from './assets.ts';
import { reset, revive, type State, state } from './fake-browser.ts';

vi.mock('../../src/platform/browser.ts', async () => import('./fake-browser.ts'));
vi.mock('../../src/banner.ts?script&iife', () => ({ default: 'parts/banner.js' }));

const BLOCKING = { displayMode: 'interstitial', extraDomains: ['own.example'], allowProceed: false };

/** All that the background does by itself when it starts. */
async function start(): Promise<void> {
  await reconcileIfDue();
  await followPolicy();
}

function held() {
  const { local, scripts, dynamicRules, sessionRules } = state;
  return structuredClone({ local, scripts, dynamicRules, sessionRules });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2014, 5, 1, 12) });
  for (const level of ['error', 'warn', 'info'] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  packAssets();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each<[string, State['managed'], State['managed']]>([
  ['comes', {}, BLOCKING],
  ['changes', { displayMode: 'badge' }, BLOCKING],
  ['is lifted', BLOCKING, {}],
])(
  'a policy that %s is brought about in the end, killed at whatever call',
  async (_, first, second) => {
    const begin = async () => {
      reset({ managed: first });
      await start();
      revive();
      state.managed = second;
    };
    await begin();
    await followPolicy();
    const end = held();
    const count = state.calls.length;
    expect(count).toBeGreaterThan(8);
    for (let call = 1; call <= count; call++) {
      await begin();
      state.diesAt = call;
      await followPolicy().catch(() => {});
      revive();
      await start();
      expect(held(), `killed at call ${call} of ${count}`).toEqual(end);
    }
  },
  20_000,
);
