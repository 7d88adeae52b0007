import type { Page } from './page.ts';

/** The little of the extension API that both browsers' drivers use; Firefox knows it by this name as well. */
interface Chrome {
  tabs: { query(about: object): Promise<{ id: number }[]> };
  action: { getBadgeText(about: { tabId: number | undefined }): Promise<string> };
}
declare const chrome: Chrome;

/** A page where an extension's APIs are and none of its code: its own manifest, in a tab in the background. */
export class ExtensionPage {
  #page: Promise<Page> | undefined;

  constructor(private readonly open: () => Promise<Page>) {}

  async ask<T, A extends readonly unknown[]>(script: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    this.#page ??= this.open();
    return (await this.#page).evaluate(script, ...args);
  }

  /** To be called when the browser has closed the extension's pages. */
  forget(): void {
    this.#page = undefined;
  }

  async badge(tab: Page): Promise<string> {
    await this.ask(() => undefined); // opened first, so that it does not come between
    await tab.activate();
    return this.ask(async () => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: active?.id });
    });
  }
}
