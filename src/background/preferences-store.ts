import { readSome, STORED, write } from '../platform/store.ts';
import { HELD_KEYS, heldIn } from '../reading/held.ts';
import { type Changes, type PreferableKey, parsePreferences, withChanges } from '../settings/preferences.ts';
import { isLocked } from '../settings/resolve.ts';
import { queue } from './queue.ts';

/** Whoever changes what a user decided waits here. */
export const preferencesInTurn = queue();

/** Keeps what a user decides. Throws where a policy has decided: nothing is written then. */
export function changePreferences(changes: Changes): Promise<void> {
  return preferencesInTurn(async () => {
    const stored = await readSome(HELD_KEYS);
    const held = heldIn(stored);
    const locked = (Object.keys(changes) as PreferableKey[]).filter((key) => isLocked(held, key)); // parsed: ours alone
    if (locked.length > 0) throw new Error(`set by policy: ${locked.join(', ')}`);
    await write({ [STORED.preferences]: withChanges(parsePreferences(stored[STORED.preferences]), changes) });
  });
}
