import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'webextension-polyfill';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from '../../scripts/browsers/driver.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { until } from '../../scripts/browsers/wait.ts';
import type { ManagedValues } from '../../scripts/browsers/with-policy.ts';
import { openStandIn, type Routes, type StandIn } from '../../scripts/stand-in.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/** A real browser with the built extension in it, and a web on loopback. */
export interface Scene {
  browser: Driver;
  web: StandIn;
  close(): Promise<void>;
}

export function builtFor(name: BrowserName): string {
  const folder = fileURLToPath(new URL(`../../dist/${name}/`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`${folder} is not there; run "npm run build" first`);
  return folder;
}

/** Opens it all, and waits until the plan was brought about, unless told that none will be. */
export async function openScene(
  name: BrowserName,
  options: LaunchOptions & { routes?: Routes; awaitsPlan?: boolean } = {},
): Promise<Scene> {
  const { routes = {}, awaitsPlan = true, ...launch } = options;
  const web = await openStandIn({ routes });
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  const browser = await start({ extension: builtFor(name), standIn: web, ...launch });
  if (awaitsPlan) await applied(browser);
  return {
    browser,
    web,
    async close() {
      await browser.close();
      await web.close();
    },
  };
}

/**
 * Waits until the extension is told this by the browser's policy (Chromium leaves out keys that are not in the schema);
 * null: that there is none. Chromium may take a minute to end its start before it looks.
 */
export async function delivered(browser: Driver, values: ManagedValues | null): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const told = await browser.extension.ask(() => chrome.storage.managed.get().catch(() => ({})));
    const entries = Object.entries(told);
    if (values === null) return entries.length === 0;
    return entries.length > 0 && entries.every(([key, value]) => isDeepStrictEqual(value, values[key]));
  };
  const what = `the browser to deliver the policy ${JSON.stringify(values)}`;
  await until(isThere, { what, timeout: 90_000 });
}

/**
 * Lets the background sleep, and takes away what an installation left to wake it: the look for a late policy. From here
 * on, only what a test does wakes it.
 */
export async function sleepOn({ extension }: Driver): Promise<void> {
  await extension.ask(() => chrome.alarms.clearAll());
  await extension.background.stop();
}

interface Mark {
  state?: string;
  version?: string;
  language?: string;
}

/** Waits until the extension has made the browser hold its plan; for a version or a language, if one is given. */
export async function applied(browser: Driver, wanted: Omit<Mark, 'state'> = {}): Promise<void> {
  const what = `the plan to be applied ${JSON.stringify(wanted)}`;
  await until(
    async () => {
      const mark: Mark = await browser.extension.ask(async () => {
        const { applied: found } = await chrome.storage.local.get('applied');
        return Object(found);
      });
      const isWanted = Object.entries(wanted).every(([key, value]) => Reflect.get(mark, key) === value);
      return mark.state === 'applied' && isWanted;
    },
    { what, timeout: 15_000 },
  );
}

/** Whether the banner's script is registered for a domain. */
export function isRegisteredFor(browser: Driver, domain: string): Promise<boolean> {
  return browser.extension.ask(async (wanted) => {
    const [script] = await chrome.scripting.getRegisteredContentScripts();
    return script?.matches?.some((pattern) => pattern.includes(wanted)) ?? false;
  }, domain);
}

/** The name by which the banner's landmark is found. */
export const BANNER = /^Pavillon/;
