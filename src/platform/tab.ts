import { browser } from './browser.ts';

/** The tab that the user looks at. `address` is absent where the browser withholds it from us. */
export interface OpenTab {
  address?: string;
  isPrivate: boolean;
}

export async function openTab(): Promise<OpenTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { ...(tab?.url !== undefined && { address: tab.url }), isPrivate: tab?.incognito ?? false };
}

/** Opens a page of ours in a tab of its own. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
