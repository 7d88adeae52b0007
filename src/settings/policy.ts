import { KEYS, type Key, SETTINGS, type Settings } from './settings.ts';

/** What an organisation decided: what is present is in force and locked. */
export type Policy = Partial<Settings>;

/** A value of the policy that is not in force, and why. */
export interface Ignored {
  key: string;
  /** As it was received, cut to a readable length. */
  value: string;
  reason: string;
}

export interface PolicyReading {
  policy: Policy;
  ignored: Ignored[];
}

/** Reads managed storage key by key: what cannot be used is left out and named, and the rest is in force. */
export function parsePolicy(received: unknown): PolicyReading {
  const policy: Record<string, unknown> = {};
  const ignored: Ignored[] = [];
  const given = typeof received === 'object' && received !== null ? received : {};
  for (const [key, value] of Object.entries(given)) {
    if (!isKey(key)) {
      ignored.push(leftOut(key, value, 'is no setting of this version'));
      continue;
    }
    const result = SETTINGS[key].safeParse(value);
    if (result.success) policy[key] = result.data;
    else ignored.push(leftOut(key, value, result.error.issues[0]?.message ?? 'cannot be used'));
  }
  return { policy, ignored };
}

function isKey(key: string): key is Key {
  return KEYS.some((known) => known === key);
}

const SHOWN = 80;

function leftOut(key: string, value: unknown, reason: string): Ignored {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return { key, value: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text, reason };
}
