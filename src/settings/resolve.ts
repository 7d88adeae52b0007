import { DEFAULTS, KEYS } from './defaults.ts';
import type { Policy } from './policy.ts';
import type { Preferences } from './preferences.ts';
import type { Key, Settings } from './settings.ts';

/** Who decided: a policy, the user, or nobody. */
export type Origin = 'policy' | 'user' | 'default';

/** What holds now, and who decided each of it. */
export interface InForce {
  settings: Settings;
  origins: Record<Key, Origin>;
}

/** Policy over preference over default, per key; a policy is never copied into the preferences. */
export function resolve(policy: Policy, preferences: Preferences): InForce {
  const wishes = policy.lockSettings ? {} : preferences;
  const origins = KEYS.map((key) => [key, originOf(key, policy, wishes)]);
  return {
    settings: { ...DEFAULTS, ...wishes, ...policy },
    origins: Object.fromEntries(origins),
  };
}

/** Whether a user may change it: a policy sets it, or locks everything. */
export function isLocked({ settings, origins }: InForce, key: Key): boolean {
  return settings.lockSettings || origins[key] === 'policy';
}

function originOf(key: Key, policy: Policy, wishes: Preferences): Origin {
  if (Object.hasOwn(policy, key)) return 'policy';
  return Object.hasOwn(wishes, key) ? 'user' : 'default';
}
