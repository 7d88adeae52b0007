import { browser } from './browser.ts';

/** Marks the toolbar button of one tab; the browser takes the mark away when the tab goes elsewhere. */
export async function markTab(tabId: number, text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Ink on paper: the mark speaks by its text, not by its colour. */
export async function dressBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#1f3f66' });
  await browser.action.setBadgeTextColor?.({ color: '#fbf8f1' });
}

/** Opens our popup over the window in front. Chromium before 127 cannot, and a window without a toolbar has no place. */
export async function openOwnPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch (error) {
    console.info(`Pavillon: the popup does not open here: ${error}`);
  }
}
