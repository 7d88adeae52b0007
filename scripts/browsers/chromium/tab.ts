import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page as Tab } from 'puppeteer-core';
import type { AxNode } from '../accessibility.ts';
import { keysOf } from '../keys.ts';
import { Page } from '../page.ts';
import { answer, callText } from '../script.ts';
import { until } from '../wait.ts';
import { readTree } from './tree.ts';

/** A tab of Chromium, or its toolbar popup. */
export class ChromiumTab extends Page {
  #session: Promise<CDPSession> | undefined;

  constructor(
    readonly tab: Tab,
    readonly isPopup = false,
  ) {
    super();
  }

  /** The tab around the page, for the browser. */
  get tabId(): string {
    return (this.tab as unknown as { _tabId: string })._tabId; // puppeteer keeps it to itself
  }

  override async goto(url: string): Promise<void> {
    await this.tab.goto(url, { waitUntil: 'load' });
    await this.#settled();
  }

  override async reload(): Promise<void> {
    await this.#settled();
    await this.tab.reload({ waitUntil: 'load' });
  }

  override async url(): Promise<string> {
    return this.tab.url();
  }

  override async activate(): Promise<void> {
    if (!this.isPopup) await this.tab.bringToFront(); // it would close a popup
  }

  override async close(): Promise<void> {
    if (!this.tab.isClosed()) await this.tab.close();
  }

  override async evaluate<T, A extends readonly unknown[]>(
    script: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    const json: unknown = await this.tab.evaluate(callText(script, args));
    return answer(json === undefined ? undefined : String(json));
  }

  override async screenshot(file: string): Promise<void> {
    await this.activate();
    // its own command: puppeteer's guesses the kind of picture from the file's name, and refuses some
    const { data } = await (await this.#cdp()).send('Page.captureScreenshot', { format: 'png' });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  override async setViewport(width: number, height: number): Promise<void> {
    await this.tab.setViewport({ width, height });
  }

  override async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  override async setMedium(medium: 'screen' | 'print'): Promise<void> {
    await this.tab.emulateMediaType(medium);
  }

  override async press(chord: string): Promise<void> {
    const keys = keysOf(chord);
    await this.activate();
    for (const key of keys) await this.tab.keyboard.down(key);
    for (const key of keys.reverse()) await this.tab.keyboard.up(key);
  }

  override async type(text: string): Promise<void> {
    await this.activate();
    await this.tab.keyboard.type(text);
  }

  override tree(): Promise<AxNode[]> {
    return readTree(this.tab);
  }

  protected override async clickNode(node: AxNode): Promise<void> {
    await this.activate();
    const { x, y } = await this.#placeOf(node);
    await this.tab.mouse.move(x, y);
    await this.tab.mouse.down();
    // what a click starts may end the page, and with it the answer
    await this.tab.mouse.up().catch((error: unknown) => {
      if (!this.tab.isClosed()) throw error;
    });
  }

  protected override async focusNode(node: AxNode): Promise<void> {
    await this.activate();
    await (await this.#cdp()).send('DOM.focus', { backendNodeId: Number(node.ref) });
  }

  /** The middle of a node, once it has come into view and to rest. */
  async #placeOf(node: AxNode): Promise<{ x: number; y: number }> {
    const session = await this.#cdp();
    const handle = { backendNodeId: Number(node.ref) };
    await session.send('DOM.scrollIntoViewIfNeeded', handle);
    let before = '';
    const quad = await until(
      async () => {
        const [first] = (await session.send('DOM.getContentQuads', handle)).quads;
        const isStill = JSON.stringify(first) === before;
        before = JSON.stringify(first);
        return isStill && first;
      },
      { timeout: 2000, every: 20, what: `${node.role} "${node.name}" to be at rest in view` },
    );
    const middle = (from: 0 | 1): number => ((quad[from] ?? 0) + (quad[from + 4] ?? 0)) / 2;
    return { x: middle(0), y: middle(1) };
  }

  // Between two pages of different processes there is a moment without "an active page", when commands fail.
  async #settled(): Promise<void> {
    const session = await this.#cdp();
    await until(() => session.send('Page.getNavigationHistory'), { what: 'an active page' });
  }

  #cdp(): Promise<CDPSession> {
    this.#session ??= this.tab.createCDPSession();
    return this.#session;
  }
}
