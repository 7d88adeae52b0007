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
