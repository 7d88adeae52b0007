import { bareBrowser } from './bare.ts';

/** What a page's visit needs from storage, read at once. */
export interface VisitStorage {
  local: Record<string, unknown>;
  /** In-memory storage, where the browser lets content scripts read it (Chromium does, Firefox ESR 153 does not). */
  session: Record<string, unknown>;
}

export async function readVisitStorage(localKeys: string[], sessionKey: string): Promise<VisitStorage> {
  const storage = bareBrowser()?.storage;
  if (!storage) return { local: {}, session: {} };
  const [local, session] = await Promise.all([
    storage.local.get(localKeys),
    storage.session?.get(sessionKey).catch(() => ({})),
  ]);
  return { local, session: session ?? {} };
}

/** Calls back when one of the keys changes, in either area. */
export function watchVisitStorage(keys: string[], changed: () => void): void {
  bareBrowser()?.storage.onChanged.addListener((changes) => {
    if (keys.some((key) => key in changes)) changed();
  });
}

export function isPrivateWindow(): boolean {
  return bareBrowser()?.extension?.inIncognitoContext ?? false;
}
