import { browser } from './browser.ts';

/**
 * What an administrator's policy holds, as the browser tells it; Chromium takes about three seconds for the first
 * answer after its start. Null when it could not be read, which is not the same as none.
 */
export async function readManaged(): Promise<Record<string, unknown> | null> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    // Firefox refuses where there is no policy (https://github.com/w3c/webextensions/issues/497).
    if (/not found/i.test(String(error))) return {};
    console.warn('Pavillon: the policy could not be read; what it last said stays in force', error);
    return null;
  }
}

/**
 * Must be called in the first tick: a changed policy wakes the background. Firefox tells at its next start only. Of this
 * area alone: a listener for all of them would be sent every notice that is written, the old one and the new.
 */
export function onManagedChange(changed: () => void): void {
  browser.storage.managed.onChanged.addListener(changed);
}
