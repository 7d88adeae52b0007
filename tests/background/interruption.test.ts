import { beforeEach, describe, expect, it, vi } from 'vitest';
import { apply } from '../../src/background/apply.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { HOST } from '../registry/fixtures.ts';
import { reset, revive, type State, state } from './fake-browser.ts';
import { markOf, planFor } from './plans.ts';

vi.mock('../../src/platform/browser.ts', async () => import('./fake-browser.ts'));
vi.mock('../../src/banner.ts?script&iife', () => ({ default: 'parts/banner.js' }));

const TABS = [
  { id: 1, url: `https://www.${HOST}/`, incognito: false },
  { id: 2, url: 'https://other.example/', incognito: false },
];
const before = planFor([HOST, 'gone.example']);
const plan = planFor([HOST, 'other.example']);
const blocking = planFor([HOST, 'other.example'], {
  displayMode: 'interstitial',
  allowProceed: false,
  allowedDomains: [`open.${HOST}`],
  extraDomains: ['own.example'],
});

/** What the browser may hold when the background begins. */
const BEGINNINGS: [string, () => Promise<void>][] = [
  ['in a new profile', async () => {}],
  ['after another plan', () => apply(before, markOf('1.0.0'))],
  ['after an update', () => apply(plan, markOf('0.9.0'))],
  [
    'over damaged values',
    async () => {
      await apply(before, markOf('1.0.0'));
      Object.assign(state.local, { [`notice:${HOST}`]: 'damaged', foreign: 1, applied: 'damaged' });
    },
  ],
  [
    'that lifts a block',
    async () => {
      await apply(blocking, markOf('1.0.0'));
      state.sessionRules = [{ id: 1 }];
    },
  ],
  ['that blocks', () => apply(before, markOf('1.0.0'))],
  [
    'to nothing at all',
    async () => {
      await apply(before, markOf('1.0.0'));
      Object.assign(state.local, { 'notice:other.example': 'damaged' });
    },
  ],
];

/** What a user could tell apart; that a tab was told twice, nobody sees. */
function held({ local, session, scripts, alarms, injected, dynamicRules }: State) {
  return structuredClone({
    local,
    session,
    scripts,
    alarms,
    dynamicRules,
    injected: [...new Set(injected)].toSorted(),
  });
}

async function begin(beginning: () => Promise<void>): Promise<void> {
  reset({ tabs: TABS });
  await beginning();
  revive();
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

describe.each(BEGINNINGS)('a plan that is applied %s', (name, beginning) => {
  const others: Record<string, Plan> = { 'to nothing at all': planFor([]), 'that blocks': blocking };
  const wanted = others[name] ?? plan;

  it('is brought about in the end, killed at whatever call', async () => {
    await begin(beginning);
    await apply(wanted, markOf('1.0.0'));
    const end = held(state);
    const count = state.calls.length;
    expect(count).toBeGreaterThan(3);

    for (let call = 1; call <= count; call++) {
      await begin(beginning);
      state.diesAt = call;
      await expect(apply(wanted, markOf('1.0.0')), `call ${call}`).rejects.toThrow('killed');
      revive();
      await apply(wanted, markOf('1.0.0'));
      expect(held(state), `killed at call ${call} of ${count}`).toEqual(end);
    }
  });

  it('is brought about in the end, killed twice', async () => {
    await begin(beginning);
    await apply(wanted, markOf('1.0.0'));
    const end = held(state);
    const count = state.calls.length;
    for (let call = 1; call < count; call++) {
      await begin(beginning);
      for (const diesAt of [call, count - call + 1]) {
        state.diesAt = diesAt;
        await apply(wanted, markOf('1.0.0')).catch(() => {});
        revive();
      }
      await apply(wanted, markOf('1.0.0'));
      expect(held(state), `killed at calls ${call} and ${count - call + 1}`).toEqual(end);
    }
  });

  it('leaves a mark or an alarm behind wherever a change was cut short', async () => {
    await begin(beginning);
    const start = held(state);
    await apply(wanted, markOf('1.0.0'));
    const end = held(state);
    const count = state.calls.length;
    for (let call = 1; call <= count; call++) {
      await begin(beginning);
      state.diesAt = call;
      await apply(wanted, markOf('1.0.0')).catch(() => {});
      const now = held(state);
      const isUntouched =
        JSON.stringify({ ...now, injected: [] }) === JSON.stringify({ ...start, injected: [] });
      const isDone = JSON.stringify({ ...now, alarms: end.alarms }) === JSON.stringify(end);
      if (!isUntouched && !isDone) expect(now.alarms, `killed at call ${call}`).toHaveProperty('unfinished');
    }
  });
});
