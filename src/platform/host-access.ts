import { browser } from './browser.ts';

const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the browser lets us inject the banner; users can withhold it in both browsers. */
export async function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERY_SITE);
}

/** Must be called straight from a click. False when the user declines. */
export async function requestHostAccess(): Promise<boolean> {
  return browser.permissions.request(EVERY_SITE);
}
