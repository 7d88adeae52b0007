import browser from 'webextension-polyfill';

/** The one door to the browser for the background and our own pages. */
export { browser };
