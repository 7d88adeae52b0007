import { readSome, remove, STORED, writeMemory } from '../platform/store.ts';
import { HELD_KEYS, heldIn } from '../reading/held.ts';
import { parsePreferences } from '../settings/preferences.ts';
import { parseHiddenSites } from '../settings/stored-hiding.ts';
import { hiddenInTurn } from './hidden-store.ts';
import { preferencesInTurn } from './preferences-store.ts';

/** What was erased, counted; what was hidden in private windows is erased too, and not told. */
export interface Erased {
  sites: number;
  settings: number;
}

/**
 * Erases all that the user decided, at one stroke, in turn with whatever else would change it. The copy of a policy is
 * not the user's and stays. Throws where a policy has locked everything: nothing is erased then.
 */
export function eraseDecisions(): Promise<Erased> {
  return preferencesInTurn(() =>
    hiddenInTurn(async () => {
      const stored = await readSome([STORED.hidden, ...HELD_KEYS]);
      if (heldIn(stored).settings.lockSettings) throw new Error('set by policy: lockSettings');
      await writeMemory(STORED.hidden, {});
      await remove([STORED.hidden, STORED.preferences]);
      return {
        sites: Object.keys(parseHiddenSites(stored[STORED.hidden]) ?? {}).length,
        settings: Object.keys(parsePreferences(stored[STORED.preferences])).length,
      };
    }),
  );
}
