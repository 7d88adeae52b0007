import { browser } from './browser.ts';
import { ASKED, writeMemory } from './store.ts';

/** Where one of our pages is to be opened. */
export interface Place {
  /** Replaces what this tab shows. */
  tabId?: number;
  windowId?: number;
  index?: number;
  isInBackground?: boolean;
  isPrivate: boolean;
}

/** Opens one of our pages: `registry.html?q=x`. */
export async function openPage(
  path: string,
  { tabId, windowId, index, isInBackground }: Place,
): Promise<void> {
  const url = browser.runtime.getURL(path);
  if (tabId !== undefined) {
    await browser.tabs.update(tabId, { url });
    return;
  }
  await browser.tabs.create({
    url,
    active: !isInBackground,
    ...(windowId !== undefined && { windowId }),
    ...(index !== undefined && { index }),
  });
}

/**
 * Opens a look-up. Chromium shows our pages in ordinary windows only, and would keep the address in the history: what
 * was asked in a private window goes by memory there.
 */
export async function openLookUp(query: string, place: Place): Promise<void> {
  if (place.isPrivate && browser.runtime.getURL('').startsWith('chrome-extension:')) {
    await writeMemory(ASKED, query);
    await openPage('popup.html?asked', { isPrivate: false });
    return;
  }
  await openPage(`registry.html?${new URLSearchParams({ q: query })}`, place);
}
