import type { Browser, Page as Tab } from 'puppeteer-core';
import { ChromiumTab } from './tab.ts';

export class Tabs {
  readonly #known = new WeakMap<Tab, ChromiumTab>();
  #isFirst = true;

  constructor(private readonly browser: Browser) {}

  /** A new tab, but at first the blank one that the browser starts with. */
  async open(url?: string): Promise<ChromiumTab> {
    const blank = this.#isFirst ? (await this.browser.pages())[0] : undefined;
    this.#isFirst = false;
    const tab = this.#wrap(blank ?? (await this.browser.newPage()));
    if (url) await tab.goto(url);
    return tab;
  }

  async all(): Promise<ChromiumTab[]> {
    return (await this.browser.pages()).map((tab) => this.#wrap(tab));
  }

  #wrap(tab: Tab): ChromiumTab {
    const wrapped = this.#known.get(tab) ?? new ChromiumTab(tab);
    this.#known.set(tab, wrapped);
    return wrapped;
  }
}
