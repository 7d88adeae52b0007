import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions } from '../driver.ts';
import type { Leavings } from '../leavings.ts';
import { until } from '../wait.ts';
import { flagsFor, unwantedDefaults } from './flags.ts';
import type { Kept } from './kept.ts';
import { speak } from './language.ts';
import { ChromiumTab } from './tab.ts';

declare const chrome: { runtime: { getManifest(): { version: string } } };

/** Where Chromium writes what happens. */
export function logIn({ folder }: Leavings): string {
  return join(folder, 'chromium.log');
}

/** Starts the program on a profile. With a kept extension, the right version of it is there when this is done. */
export async function startBrowser(
  program: string,
  profile: string,
  options: LaunchOptions,
  leavings: Leavings,
  kept?: Kept,
): Promise<Browser> {
  const { language = 'en', headless = true } = options;
  const { executable, env, args } = speak(language, program, leavings.folder);
  for (let starts = 1; ; starts += 1) {
    const browser = await puppeteer.launch({
      executablePath: executable,
      headless,
      pipe: true, // what `Extensions.loadUnpacked` asks for; branded Chrome takes no --load-extension any more
      enableExtensions: true,
      acceptInsecureCerts: true,
      defaultViewport: null,
      userDataDir: profile,
      args: [...args, ...flagsFor(options, logIn(leavings))],
      ignoreDefaultArgs: unwantedDefaults(options),
      env: { ...process.env, ...leavings.env, ...env, ...options.env },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      targetFilter: (target) => target.type() !== 'service_worker', // see Worker
    });
    leavings.watch(browser.process()?.pid);
    if (!kept || (await hasVersion(browser, profile, kept))) return browser;
    if (starts === 3) throw new Error(`Chromium does not take version ${kept.version} of the extension.`);
    await browser.close();
  }
}

/** Waits for the extension. Chromium fetches an update while the old version runs, and uses it at the next start. */
async function hasVersion(browser: Browser, profile: string, kept: Kept): Promise<boolean> {
  if ((await versionIn(browser, kept.id)) === kept.version) return true;
  const versions = join(profile, 'Default', 'Extensions', kept.id);
  const isFetched = () =>
    existsSync(versions) && readdirSync(versions).some((name) => name.startsWith(`${kept.version}_`));
  await until(isFetched, { what: `version ${kept.version} of the kept extension` });
  return false;
}

async function versionIn(browser: Browser, id: string): Promise<string> {
  const page = await browser.newPage({ background: true });
  try {
    const read = async () => {
      await page.goto(`chrome-extension://${id}/manifest.json`);
      return new ChromiumTab(page).evaluate(() => chrome.runtime.getManifest().version);
    };
    return await until(read, { what: 'the kept extension to be installed' });
  } finally {
    await page.close();
  }
}
