import type { Browser } from 'webextension-polyfill';

/** Chromium's own addition: a look into closed shadow roots, for extensions only. */
interface Chromium {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

declare global {
  var browser: Browser | undefined;
  var chrome: (Browser & Chromium) | undefined;
}

/**
 * The browser's own global, for the content script: the polyfill weighs ten kilobytes, and the few calls made there
 * return promises in both browsers. Null once the extension was updated or removed under a page that is still open.
 */
export function bareBrowser(): (Browser & Chromium) | null {
  // Only what the browser itself put here: a page's `<form name="browser">` is a global of that name too.
  const found = Object.hasOwn(globalThis, 'browser') ? globalThis.browser : globalThis.chrome;
  return found?.runtime?.id ? found : null;
}
