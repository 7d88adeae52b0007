import type { Browser, Target } from 'puppeteer-core';
import type { Background, ConsoleLine, Extension } from '../driver.ts';
import { ExtensionPage } from '../extension-page.ts';
import type { Page } from '../page.ts';
import { until } from '../wait.ts';
import { readConsole } from './console.ts';
import { ChromiumTab } from './tab.ts';

/** What chrome://extensions itself uses. */
interface Chrome {
  developerPrivate: { updateExtensionConfiguration(wanted: object): Promise<void> };
}
declare const chrome: Chrome;

export interface Installed {
  id: string;
  folder: string;
  /** Whether it is kept in the profile. */
  kept: boolean;
  /** The file that the browser logs to. */
  log: string;
}

export class ChromiumExtension implements Extension {
  readonly id: string;
  readonly origin: string;
  readonly #askable = new ExtensionPage(() => this.#openInBackground());

  constructor(
    private readonly browser: Browser,
    private readonly installed: Installed,
    readonly background: Background,
    private readonly openTab: (url: string) => Promise<ChromiumTab>,
  ) {
    this.id = installed.id;
    this.origin = `chrome-extension://${installed.id}`;
  }

  open(path: string): Promise<Page> {
    return this.openTab(`${this.origin}/${path}`);
  }

  async popup(over: Page): Promise<Page> {
    if (!(over instanceof ChromiumTab)) throw new Error('A popup opens over a tab of the same browser.');
    await over.activate();
    const before = new Set(this.browser.targets());
    const session = await this.browser.target().createCDPSession();
    await session.send('Extensions.triggerAction', { id: this.id, targetId: over.tabId });
    await session.detach();
    const isIt = (target: Target): boolean => !before.has(target) && target.url().startsWith(this.origin);
    const target = await this.browser.waitForTarget(isIt, { timeout: 8000 });
    const popup = new ChromiumTab(await target.asPage(), true);
    const isLoaded = () => popup.evaluate(() => document.readyState === 'complete');
    await until(isLoaded, { what: 'the popup to load' });
    return popup;
  }

  ask<T, A extends readonly unknown[]>(script: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.#askable.ask(script, ...args);
  }

  badge(tab: Page): Promise<string> {
    return this.#askable.badge(tab);
  }

  console(): Promise<ConsoleLine[]> {
    return readConsole(this.installed.log, this.origin);
  }

  async update(folder = this.installed.folder): Promise<void> {
    if (this.installed.kept) throw new Error('A kept extension is updated by a launch with its new folder.');
    this.#askable.forget();
    const id = await this.browser.installExtension(folder);
    if (id !== this.id) throw new Error(`${folder} holds another extension: ${id}, not ${this.id}.`);
  }

  withdrawHosts(): Promise<void> {
    return this.#setHostAccess('ON_CLICK');
  }

  giveBackHosts(): Promise<void> {
    return this.#setHostAccess('ON_ALL_SITES');
  }

  async #setHostAccess(hostAccess: string): Promise<void> {
    const manager = await this.browser.newPage({ background: true });
    try {
      await manager.goto('chrome://extensions');
      await new ChromiumTab(manager).evaluate(
        (wanted) => chrome.developerPrivate.updateExtensionConfiguration(wanted),
        { extensionId: this.id, hostAccess },
      );
    } finally {
      await manager.close();
    }
  }

  async #openInBackground(): Promise<ChromiumTab> {
    const page = await this.browser.newPage({ background: true });
    await page.goto(`${this.origin}/manifest.json`);
    return new ChromiumTab(page);
  }
}
