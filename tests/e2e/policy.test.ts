import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { until } from '../../scripts/browsers/wait.ts';
import {
  type ManagedValues,
  openPolicy,
  type Policy,
  whyNoPolicy,
} from '../../scripts/browsers/with-policy.ts';
import { BANNER, BROWSERS, delivered, openScene, type Scene } from './scene.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

const STRICT = {
  displayMode: 'interstitial',
  allowProceed: false,
  organizationName: 'Collège Victor-Hugo',
  extraDomains: ['own.example', '10.0.0.1'],
  bogus: 'a key of another extension',
};

for (const name of BROWSERS) {
  const reason = whyNoPolicy(name);
  if (reason) console.warn(`NOT TESTED: a real policy in ${name}: ${reason}`);
}

describe.each(BROWSERS)('a policy in %s', (name) => {
  const isPossible = whyNoPolicy(name) === null;
  let policy: Policy | undefined;
  let scene: Scene | undefined;
  let profile: string | undefined;

  afterEach(async () => {
    await scene?.close();
    await policy?.clear();
    if (profile) await rm(profile, { recursive: true, force: true });
    scene = policy = profile = undefined;
  });

  /** A browser without a policy, which would hear of one. */
  async function openWithout(): Promise<Driver> {
    const other = { organizationName: 'Lycée Molière' };
    policy = await openPolicy(name, name === 'chromium' ? other : null);
    // Chromium hears of a change while it runs; kept, the extension would bear the id of another key there.
    if (name === 'firefox') profile = await mkdtemp(join(tmpdir(), 'pavillon-policy-'));
    const browser = await openAgain();
    if (name === 'firefox') return browser;
    await delivered(browser, other); // from here on it follows its folder
    await policy.write(null);
    await delivered(browser, null);
    await until(async () => (await heldBy(browser)).policy === null, { what: 'no policy to be kept' });
    return browser;
  }

  /** The browser is started again on the profile that it had. */
  async function openAgain(): Promise<Driver> {
    await scene?.close();
    scene = await openScene(name, { ...policy?.launch, ...(profile && { profile }) });
    return scene.browser;
  }

  /** Another policy, or none, and Firefox at its next start. */
  async function decree(values: ManagedValues | null): Promise<Driver> {
    await policy?.write(values);
    const browser = name === 'firefox' ? await openAgain() : scene?.browser;
    if (!browser) throw new Error('No browser is open.');
    await delivered(browser, values);
    return browser;
  }

  it.runIf(isPossible)(
    'is delivered, locks what it sets, and leaves nothing behind when it is lifted',
    async () => {
      let browser = await openWithout();
      const before = await heldBy(browser);
      expect(before.policy).toBeNull();

      if (name === 'chromium') await browser.extension.background.stop(); // the change wakes it
      browser = await decree(STRICT);
      await until(async () => (await heldBy(browser)).blocked.includes('own.example'), {
        what: 'the policy to be in force',
      });
      expect((await heldBy(browser)).policy).toMatchObject({ displayMode: 'interstitial' });
      const refused = await decide(browser, { displayMode: 'off' });
      expect(refused).toEqual({ ok: false, error: 'preferences/change: set by policy: displayMode' });

      const page = await browser.open();
      await page.goto('http://seriefr.eu/film');
      await page.find('heading', 'Collège Victor-Hugo does not give access to this domain.');
      expect(await page.all('button', /^Continue/)).toEqual([]);
      await page.close();

      browser = await decree({ displayMode: 'banner', organizationName: 'Lycée Colette' });
      await until(async () => (await heldBy(browser)).blocked.length === 0, {
        what: 'the changed policy to be in force',
      });
      const shown = await browser.open('http://seriefr.eu/');
      await shown.find('region', BANNER);
      await shown.close();

      browser = await decree(null);
      await until(async () => JSON.stringify(await heldBy(browser)) === JSON.stringify(before), {
        what: 'all to be as it was before the policy',
      });
    },
  );

  it.runIf(isPossible)('beats what the user decided, and gives it back when it is lifted', async () => {
    let browser = await openWithout();
    expect(await decide(browser, { displayMode: 'badge' })).toMatchObject({ ok: true });
    browser = await decree({ displayMode: 'interstitial' });
    await until(async () => (await heldBy(browser)).blocked.includes('seriefr.eu'), {
      what: 'the policy to be in force',
    });
    browser = await decree(null);
    await until(async () => (await heldBy(browser)).blocked.length === 0, {
      what: 'the policy to be lifted',
    });
    const { preferences } = await browser.extension.ask(() => chrome.storage.local.get('preferences'));
    expect(preferences).toEqual({ displayMode: 'badge' });
  });
});

/** What the browser holds for us, and what we keep of the policy. */
function heldBy(browser: Driver) {
  return browser.extension.ask(async () => {
    const { policy, preferences } = await chrome.storage.local.get(['policy', 'preferences']);
    const rules = await chrome.declarativeNetRequest.getDynamicRules();
    const received: Record<string, unknown> | null = policy ? Object(policy).received : null;
    return {
      policy: received,
      preferences: preferences ?? null,
      blocked: rules.flatMap(({ condition }) => condition.requestDomains ?? []),
      sessions: (await chrome.declarativeNetRequest.getSessionRules()).length,
    };
  });
}

/** What the options page asks when somebody decides; only a page of ours may. */
async function decide(browser: Driver, changes: Record<string, unknown>): Promise<unknown> {
  const page = await browser.extension.open('popup.html');
  try {
    return await page.evaluate(
      (wanted) => chrome.runtime.sendMessage({ name: 'preferences/change', asks: { changes: wanted } }),
      changes,
    );
  } finally {
    await page.close();
  }
}
