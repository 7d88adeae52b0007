import { browser } from './browser.ts';

const ID = 'look-up';

/** What somebody pointed at, as the browser says; the tab is absent outside of tabs. */
export interface Pointed {
  link?: string;
  selection?: string;
  page?: string;
  tab?: { id: number; windowId: number; index: number; isPrivate: boolean };
}

/** Firefox for Android has no context menu of extensions. */
const menus: typeof browser.contextMenus | undefined = browser.contextMenus;

/** The one entry of the menu, under this title; there is never a second. */
export async function setMenu(title: string): Promise<void> {
  if (!menus) return;
  await menus.removeAll();
  await new Promise<void>((resolve, reject) => {
    menus.create({ id: ID, title, contexts: ['link', 'selection', 'page'] }, () => {
      const failure = browser.runtime.lastError;
      if (failure) reject(new Error(String(failure.message)));
      else resolve();
    });
  });
}

/** To be called in the first tick. */
export function onMenu(chosen: (pointed: Pointed) => void): void {
  menus?.onClicked.addListener(({ linkUrl, selectionText, pageUrl }, tab) => {
    chosen({
      ...(linkUrl !== undefined && { link: linkUrl }),
      ...(selectionText !== undefined && { selection: selectionText }),
      ...(pageUrl !== undefined && { page: pageUrl }),
      ...(tab?.id !== undefined &&
        tab.windowId !== undefined && {
          tab: { id: tab.id, windowId: tab.windowId, index: tab.index, isPrivate: tab.incognito },
        }),
    });
  });
}
