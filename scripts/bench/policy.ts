import type { BrowserName, Driver } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { type ManagedValues, openPolicy, whyNoPolicy } from '../browsers/with-policy.ts';
import { ask } from './ask.ts';
import { spreadOf } from './measure.ts';
import { cell, type Table } from './results.ts';
import { during, launch, settled } from './variants.ts';

/** By turns: both change every notice, the first also sends all sites to the block page. */
const POLICIES: Record<string, ManagedValues> = {
  'to the block page': { organizationName: 'Lycée Un', displayMode: 'interstitial' },
  'back to banners': { organizationName: 'Lycée Deux', displayMode: 'banner' },
};

/** The extension's own, where `extension.ask` runs. */
declare const chrome: {
  storage: {
    local: {
      get(keys: string[]): Promise<{ policy?: object; applied?: { state?: string } }>;
      onChanged: { addListener(listener: (changes: Changes) => void): void };
    };
  };
};
type Changes = Record<string, { newValue?: { state?: string } } | undefined>;
declare global {
  /** When a policy was last kept, and when a plan was last applied, in milliseconds since the page was opened. */
  var changed: { policy: number; applied: number };
}

/** What a change of the policy costs, with the packaged record: from the policy being read to its plan being applied. */
export function benchPolicy(
  name: BrowserName,
  rounds: number,
  complain: (message: string) => void,
): Promise<Table> {
  return during({}, async (web) => {
    const times: Record<string, number[]> = {};
    const note = (label: string, time: number) => {
      times[label] = [...(times[label] ?? []), time];
    };
    const reason = name === 'firefox' ? 'Firefox reads its policy at its start only' : whyNoPolicy(name);
    if (reason) complain(`${name}: a policy change is left out: ${reason}.`);
    const policy = reason ? null : await openPolicy(name, Object.values(POLICIES)[1] ?? null);
    const driver = await launch(name, `dist/${name}`, web, policy?.launch);
    try {
      await (policy ? isInForce(driver) : settled(driver));
      await watch(driver);
      for (let round = 0; round < rounds; round++) {
        for (const uiLanguage of ['fr', 'en'])
          note(
            'another language, chosen by the user',
            await ask(driver, 'preferences/change', { changes: { uiLanguage } }),
          );
        for (const [label, values] of Object.entries(policy ? POLICIES : {})) {
          const before = await seenIn(driver);
          await policy?.write(values);
          const took = await until(
            async () => {
              const { policy: kept, applied } = await seenIn(driver);
              return kept > before.policy && applied > kept && applied - kept;
            },
            { what: `the policy ${label}`, timeout: 90_000 },
          );
          note(`policy: ${label}`, took);
        }
      }
    } finally {
      await driver.close();
      await policy?.clear();
    }
    return {
      id: `policy-${name}`,
      title: `What a change of the settings costs (${name})`,
      method: `The packaged record. A policy: from the moment it is kept to the moment all that follows from it is applied, ${rounds} times each. A language: from the choice to the answer that all banners speak it.`,
      columns: ['applied after'],
      rows: Object.entries(times).map(([label, found]) => ({ label, cells: [cell(spreadOf(found), 'ms')] })),
    };
  });
}

/** The policy that was there from the start. */
async function isInForce(driver: Driver): Promise<void> {
  const isIt = () =>
    driver.extension.ask(async () => {
      const { policy, applied } = await chrome.storage.local.get(['policy', 'applied']);
      return policy !== undefined && applied?.state === 'applied';
    });
  await until(isIt, { what: 'the first policy to be in force', timeout: 90_000 });
}

function watch(driver: Driver): Promise<void> {
  return driver.extension.ask(() => {
    globalThis.changed = { policy: 0, applied: 0 };
    chrome.storage.local.onChanged.addListener(({ policy, applied }) => {
      if (policy) globalThis.changed.policy = performance.now();
      if (applied?.newValue?.state === 'applied') globalThis.changed.applied = performance.now();
    });
  });
}

function seenIn(driver: Driver) {
  return driver.extension.ask(() => globalThis.changed);
}
