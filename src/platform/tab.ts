import { browser } from './browser.ts';

/** The tab that the user looks at. `address` is absent where the browser withholds it from us. */
export interface OpenTab {
  id?: number;
  windowId?: number;
  address?: string;
  isPrivate: boolean;
}

export async function openTab(): Promise<OpenTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return {
    ...(tab?.id !== undefined && { id: tab.id }),
    ...(tab?.windowId !== undefined && { windowId: tab.windowId }),
    ...(tab?.url !== undefined && { address: tab.url }),
    isPrivate: tab?.incognito ?? false,
  };
}

/** Closes the tab of the page that calls; where it is the last of its window, an empty one takes its place. */
export async function leaveTab(): Promise<void> {
  const [here, tabs] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ currentWindow: true }),
  ]);
  if (tabs.length <= 1) await browser.tabs.create({});
  if (here?.id !== undefined) await browser.tabs.remove(here.id);
}

/** Opens a page of ours in a tab of its own. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
