import { useRef, useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
import type { Changes, PreferableKey, Preferences } from '../../settings/preferences.ts';
import type { Snapshot } from './snapshot.ts';

/** What became of the last wish for a setting. `unapplied`: it is kept, but the plan could not be brought about. */
export type Outcome =
  | { state: 'saving' }
  | { state: 'saved' }
  | { state: 'refused'; reason: string }
  | { state: 'unapplied'; reason: string };

export type Outcomes = Partial<Record<PreferableKey, Outcome>>;

interface Saving {
  /** Wishes that are on their way: what was chosen is shown at once. */
  wishes: Preferences;
  outcomes: Outcomes;
}

export interface Saved extends Saving {
  change<Name extends PreferableKey>(key: Name, value: NonNullable<Changes[Name]>): Promise<void>;
}

/** Saves each change at once. One that is refused goes back to what is stored, with the reason. */
export function useSaving(look: () => Promise<Snapshot>): Saved {
  const [saving, setSaving] = useState<Saving>({ wishes: {}, outcomes: {} });
  const turns = useRef<Partial<Record<PreferableKey, number>>>({});

  async function change<Name extends PreferableKey>(key: Name, value: NonNullable<Changes[Name]>) {
    const turn = (turns.current[key] ?? 0) + 1;
    turns.current[key] = turn;
    setSaving(({ wishes, outcomes }) => ({
      wishes: { ...wishes, [key]: value },
      outcomes: { ...outcomes, [key]: { state: 'saving' } },
    }));
    const outcome = await save({ [key]: value }).catch(reasonOf);
    const { held } = await look();
    if (turns.current[key] !== turn) return; // a later wish for the same speaks for itself
    const isKept = JSON.stringify(held.settings[key]) === JSON.stringify(value);
    setSaving(({ wishes: { [key]: _, ...wishes }, outcomes }) => ({
      wishes,
      outcomes: { ...outcomes, [key]: isKept && outcome.state === 'refused' ? unapplied(outcome) : outcome },
    }));
  }

  return { ...saving, change };
}

async function save(changes: Changes): Promise<Outcome> {
  await send('preferences/change', { changes });
  return { state: 'saved' };
}

function reasonOf(error: unknown): Outcome {
  return { state: 'refused', reason: error instanceof Error ? error.message : String(error) };
}

function unapplied({ reason }: { reason: string }): Outcome {
  return { state: 'unapplied', reason };
}
