import { type ListStates, parseListStates } from '../lists/state.ts';
import { readSome, remove, STORED, write } from '../platform/store.ts';
import { HELD_KEYS, heldIn } from '../reading/held.ts';
import type { Settings } from '../settings/settings.ts';

/** What is in force, and what is kept of every list; `isAny`: whether anything is, damaged or not. */
export async function readLists(): Promise<{ settings: Settings; states: ListStates; isAny: boolean }> {
  const stored = await readSome([STORED.lists, ...HELD_KEYS]);
  return {
    settings: heldIn(stored).settings,
    states: parseListStates(stored[STORED.lists]),
    isAny: stored[STORED.lists] !== undefined,
  };
}

export async function keepStates(states: ListStates): Promise<void> {
  if (Object.keys(states).length > 0) await write({ [STORED.lists]: states });
  else await remove([STORED.lists]);
}
