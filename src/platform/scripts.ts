import { browser } from './browser.ts';

const ID = 'banner';

/** The match patterns under which the banner is registered, none when it is not; null when another file is. */
export async function registeredMatches(file: string): Promise<string[] | null> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (!script) return [];
  return script.js?.some((path) => path.endsWith(file)) ? (script.matches ?? []) : null;
}

/** Registers the banner for exactly these patterns, or takes it away when there are none. */
export async function registerBanner(file: string, matches: string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: [file],
    matches,
    runAt: 'document_start' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the banner's script in tabs that are open already. Run again in a page, it looks again at what to show. */
export async function runInOpenTabs(file: string, matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(tabs.map(({ id }) => id !== undefined && runInTab(file, id)));
}

async function runInTab(file: string, tabId: number): Promise<void> {
  try {
    // With its leading slash: Firefox resolves a path without one against the page that calls.
    await browser.scripting.executeScript({ target: { tabId }, files: [file], injectImmediately: true });
  } catch (error) {
    // A tab that was closed, discarded or shows an error page has nothing to be told.
    console.info(`Pavillon: no banner in tab ${tabId}: ${error}`);
  }
}
