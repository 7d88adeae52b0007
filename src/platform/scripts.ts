import { browser } from './browser.ts';

const ID = 'banner';

/** Where the banner's script runs: under `matches`, save under `excludes`. */
export interface Patterns {
  matches: string[];
  excludes: string[];
}

/** The match patterns under which the banner is registered, none when it is not; null when another file is. */
export async function registeredPatterns(file: string): Promise<Patterns | null> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (!script) return { matches: [], excludes: [] };
  const isOurs = script.js?.some((path) => `/${path}`.endsWith(file)); // both browsers drop the slash before it
  return isOurs ? { matches: script.matches ?? [], excludes: script.excludeMatches ?? [] } : null;
}

/** Registers the banner for exactly these patterns, or takes it away when there are none. */
export async function registerBanner(file: string, { matches, excludes }: Patterns): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: [file],
    matches,
    excludeMatches: excludes,
    runAt: 'document_start' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the banner's script in tabs that are open already. Run again in a page, it looks again at what to show. */
export async function runInOpenTabs(file: string, matches: string[], excludes: string[] = []): Promise<void> {
  const excluded = new Set(await openTabs(excludes));
  const tabs = (await openTabs(matches)).filter((id) => !excluded.has(id));
  await Promise.all(tabs.map((id) => runInTab(file, id)));
}

async function openTabs(matches: string[]): Promise<number[]> {
  if (matches.length === 0) return [];
  const tabs = await browser.tabs.query({ url: matches });
  return tabs.flatMap(({ id }) => id ?? []);
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
