import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ChromiumExtension } from './chromium/extension.ts';
import { keepIn } from './chromium/kept.ts';
import { logIn, startBrowser } from './chromium/start.ts';
import { Tabs } from './chromium/tabs.ts';
import { Worker } from './chromium/worker.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { ensureBrowser } from './ensure.ts';
import { Leavings } from './leavings.ts';
import type { Page } from './page.ts';
import { until } from './wait.ts';

/** Starts Chromium, Chrome or Edge. Throws when it is not to be had or does not start; nothing is left behind then. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Driver> {
  const program = options.executable ?? ensureBrowser('chromium');
  const leavings = new Leavings();
  try {
    return await start(program, options, leavings);
  } catch (error) {
    await leavings.clear(0);
    throw error;
  }
}

async function start(program: string, options: LaunchOptions, leavings: Leavings): Promise<Driver> {
  const profile = resolve(options.profile ?? join(leavings.folder, 'profile'));
  await mkdir(profile, { recursive: true });
  const folder = options.extension === undefined ? undefined : resolve(options.extension);
  const kept = folder && options.profile ? await keepIn(profile, folder) : undefined;
  const browser = await startBrowser(program, profile, options, leavings, kept);
  const tabs = new Tabs(browser);
  let extension: ChromiumExtension | undefined;
  const background = await Worker.watch(browser, () => extension?.origin ?? 'chrome-extension://');
  if (options.managedId) await managed(browser, options.managedId);
  const id = options.managedId ?? kept?.id ?? (folder && (await browser.installExtension(folder)));
  if (id) {
    const installed = { id, folder: folder ?? '', kept: kept !== undefined, log: logIn(leavings) };
    extension = new ChromiumExtension(browser, installed, background, (url) => tabs.open(url));
  }
  return new ChromiumDriver(browser, tabs, extension, leavings);
}

/** Waits until the browser has installed what its policy names. */
async function managed(browser: Browser, id: string): Promise<void> {
  const page = await browser.newPage({ background: true });
  const isThere = () =>
    page.goto(`chrome-extension://${id}/manifest.json`).then(
      (response) => response?.ok() ?? false,
      () => false,
    );
  await until(isThere, { what: `the extension ${id} that a policy installs`, timeout: 20_000 });
  await page.close();
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly ended: Promise<void>;

  constructor(
    private readonly browser: Browser,
    private readonly tabs: Tabs,
    private readonly installed: ChromiumExtension | undefined,
    private readonly leavings: Leavings,
  ) {
    this.ended = new Promise((settle) => browser.once('disconnected', () => settle()));
  }

  get extension(): ChromiumExtension {
    if (this.installed) return this.installed;
    throw new Error('Chromium was launched without an extension.');
  }

  open(url?: string): Promise<Page> {
    return this.tabs.open(url);
  }

  async typeInAddressBar(): Promise<string[]> {
    throw new Error('No automation reaches the address bar of Chromium.');
  }

  async takeFromAddressBar(): Promise<void> {
    throw new Error('No automation reaches the address bar of Chromium.');
  }

  pages(): Promise<Page[]> {
    return this.tabs.all();
  }

  pageAt(address: string | RegExp): Promise<Page> {
    const isThere = (url: string): boolean =>
      typeof address === 'string' ? url.includes(address) : address.test(url);
    const find = async () => (await this.tabs.all()).find(({ tab }) => isThere(tab.url()));
    return until(find, { what: `a tab at ${address}` });
  }

  async close(): Promise<void> {
    await this.browser.close().catch(() => {}); // it may have ended by itself
    await this.leavings.clear();
  }
}
