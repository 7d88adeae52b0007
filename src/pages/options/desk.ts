import type { PreferableKey } from '../../settings/preferences.ts';
import { isLocked } from '../../settings/resolve.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Snapshot } from './snapshot.ts';
import type { Saved } from './use-saving.ts';

/** What every part of the page works with. */
export interface Desk extends Snapshot, Saved {
  /** What is in force, with the wishes that are on their way. */
  settings: Settings;
  /** Reads everything anew. */
  look(): Promise<Snapshot>;
}

/** Who locked a setting, in words; null where the user may change it. */
export function lockOf({ voice, held }: Desk, key: PreferableKey): string | null {
  return isLocked(held, key) ? voice.say('options.set-by', { by: managerOf(held.settings) }) : null;
}

/** The same for all that is no setting: only a page that is locked as a whole locks it. */
export function wholeLockOf({ voice, held }: Desk): string | null {
  return held.settings.lockSettings ? voice.say('options.locked-by', { by: managerOf(held.settings) }) : null;
}

/** Their name, for messages that can do without it: see ABSENT in the voice. */
export function managerOf({ organizationName }: Settings): string | undefined {
  return organizationName || undefined;
}

/** Whether a policy has anything to say, be it only what could not be used. */
export function isManaged({ held }: Desk): boolean {
  return held.ignored.length > 0 || Object.values(held.origins).includes('policy');
}
