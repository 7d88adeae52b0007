import { browser } from './browser.ts';

/** Calls back after anything of ours in storage changed, or what the browser lets us see. Returns the way to stop it. */
export function watchHeld(changed: () => void): () => void {
  const { storage, permissions } = browser;
  const events = [storage.onChanged, permissions.onAdded, permissions.onRemoved];
  for (const event of events) event.addListener(changed);
  return () => {
    for (const event of events) event.removeListener(changed);
  };
}
