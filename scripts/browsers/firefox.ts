import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Driver, Language, LaunchOptions } from './driver.ts';
import { ensureBrowser } from './ensure.ts';
import { AddressBar } from './firefox/address-bar.ts';
import { equip } from './firefox/equip.ts';
import { FirefoxExtension, type Installed, install } from './firefox/extension.ts';
import { readIdentity } from './firefox/manifest.ts';
import { prefsFor, QUIET_ENV } from './firefox/prefs.ts';
import { Session } from './firefox/session.ts';
import { Tabs } from './firefox/tabs.ts';
import { Leavings } from './leavings.ts';
import type { Page } from './page.ts';
import { until } from './wait.ts';

/** Starts Firefox. Throws when it is not to be had or does not start; nothing is left behind then. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Driver> {
  const program = options.executable ?? ensureBrowser('firefox', options.language);
  const leavings = new Leavings();
  try {
    return await start(program, options, leavings);
  } catch (error) {
    await leavings.clear(0);
    throw error;
  }
}

async function start(program: string, options: LaunchOptions, leavings: Leavings): Promise<Driver> {
  const { language = 'en', headless = true, args = [] } = options;
  const profile = resolve(options.profile ?? join(leavings.folder, 'profile'));
  await mkdir(profile, { recursive: true });
  const wanted = await identityOf(options);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    acceptInsecureCerts: true,
    networkEnabled: false, // puppeteer's own listening; we do not use it
    userDataDir: profile,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: prefsFor(options, wanted?.id),
    env: { ...process.env, ...QUIET_ENV, ...leavings.env, ...options.env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  leavings.watch(browser.process()?.pid);
  // puppeteer would put the old preferences back at the end, and with them forget what was installed
  await rm(join(profile, 'prefs.js.puppeteer'), { force: true });
  const session = new Session(browser);
  await checkLanguage(session, language);
  await equip(session, wanted?.id);
  const tabs = new Tabs(session);
  if (!wanted) return new FirefoxDriver(browser, tabs, undefined, leavings, new AddressBar(session));
  const installed: Installed = { ...wanted, kept: options.profile !== undefined };
  if (options.managedId) {
    const isRunning = async () => (await installedVersion(session, wanted.id)) !== undefined;
    await until(isRunning, { what: `the extension ${wanted.id} that a policy installs`, timeout: 20_000 });
  } else if ((await installedVersion(session, wanted.id)) !== wanted.version)
    await install(session, installed);
  const extension = new FirefoxExtension(session, installed, (url, inBackground) =>
    tabs.open(url, inBackground),
  );
  return new FirefoxDriver(browser, tabs, extension, leavings, new AddressBar(session));
}

async function identityOf({ extension, managedId }: LaunchOptions) {
  if (managedId) return { id: managedId, version: '', folder: '' };
  return extension === undefined ? undefined : readIdentity(resolve(extension));
}

class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  readonly ended: Promise<void>;

  constructor(
    private readonly browser: Browser,
    private readonly tabs: Tabs,
    private readonly installed: FirefoxExtension | undefined,
    private readonly leavings: Leavings,
    private readonly bar: AddressBar,
  ) {
    this.ended = new Promise((settle) => browser.once('disconnected', () => settle()));
  }

  get extension(): FirefoxExtension {
    if (this.installed) return this.installed;
    throw new Error('Firefox was launched without an extension.');
  }

  open(url?: string): Promise<Page> {
    return this.tabs.open(url);
  }

  typeInAddressBar(text: string): Promise<string[]> {
    return this.bar.type(text);
  }

  takeFromAddressBar(line: number): Promise<void> {
    return this.bar.take(line);
  }

  pages(): Promise<Page[]> {
    return this.tabs.all();
  }

  pageAt(address: string | RegExp): Promise<Page> {
    return until(() => this.tabs.at(address), { what: `a tab at ${address}` });
  }

  async close(): Promise<void> {
    await this.browser.close().catch(() => {}); // it may have ended by itself
    await this.leavings.clear();
  }
}

function installedVersion(session: Session, id: string): Promise<string | undefined> {
  return session.inside(
    ({ WebExtensionPolicy }, own) => WebExtensionPolicy.getByID(own)?.extension.version,
    id,
  );
}

async function checkLanguage(session: Session, wanted: Language): Promise<void> {
  const spoken = await session.inside(({ Services }) => Services.locale.appLocaleAsBCP47);
  if (spoken.startsWith(wanted)) return;
  throw new Error(`This Firefox speaks ${spoken}, and has no language pack for "${wanted}".`);
}
