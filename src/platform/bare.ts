import type { Browser } from 'webextension-polyfill';

declare global {
  var browser: Browser | undefined;
  var chrome: Browser | undefined;
}

/**
 * The browser's own global, for the content script: the polyfill weighs ten kilobytes, and the few calls made there
 * return promises in both browsers. Null once the extension was updated or removed under a page that is still open.
 */
export function bareBrowser(): Browser | null {
  const found = globalThis.browser ?? globalThis.chrome;
  return found?.runtime?.id ? found : null;
}
