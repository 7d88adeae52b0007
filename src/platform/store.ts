import { browser } from './browser.ts';

/** Keys that are ours in `storage.local`; notices come beside them, one key a domain. */
export const STORED = {
  hidden: 'hidden',
  applied: 'applied',
  seals: 'seals',
  frame: 'frame',
  trouble: 'trouble',
  preferences: 'preferences',
  policy: 'policy',
  lists: 'lists',
} as const;

/** Key in memory only: what was looked up from a private window. */
export const ASKED = 'asked';

export async function readAll(): Promise<Record<string, unknown>> {
  return browser.storage.local.get(null);
}

export async function read(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function readSome(keys: string[]): Promise<Record<string, unknown>> {
  return browser.storage.local.get(keys);
}

export async function write(entries: Record<string, unknown>): Promise<void> {
  if (Object.keys(entries).length > 0) await browser.storage.local.set(entries);
}

export async function remove(keys: string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.local.remove(keys);
}

/** In-memory storage, gone with the browser session: all that we keep of private windows. */
export async function readMemory(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export async function writeMemory(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Lets content scripts see what is hidden in a private window before they paint. Firefox ESR 153 cannot. */
export async function openMemoryToContentScripts(): Promise<void> {
  const { session } = browser.storage;
  if ('setAccessLevel' in session && typeof session.setAccessLevel === 'function') {
    await session.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
  }
}
