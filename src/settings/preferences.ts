import { KEYS, type Key, SETTINGS, type Settings } from './settings.ts';

/** What a user may decide; the rest is an organisation's to set, by policy. */
export const PREFERABLE = [
  'displayMode',
  'minimumEvidence',
  'disabledCategories',
  'preferredJurisdictions',
  'domainLists',
  'showToolbarBadge',
  'uiLanguage',
] as const satisfies Key[];
export type PreferableKey = (typeof PREFERABLE)[number];

/** What the user has decided; what is absent has its default. */
export type Preferences = Partial<Pick<Settings, PreferableKey>>;

/** A wish to change some of them; null takes a setting back to its default. */
export type Changes = { [Name in PreferableKey]?: Settings[Name] | null };

/** What stands in storage, value by value: a damaged one is as if it had never been set. */
export function parsePreferences(stored: unknown): Preferences {
  return parseValues(stored, PREFERABLE);
}

/** A wish as it comes in a message. Null when anything in it is unknown. */
export function parseChanges(asked: unknown): Changes | null {
  if (typeof asked !== 'object' || asked === null) return null;
  const entries = Object.entries(asked);
  const kept = parseValues(asked, PREFERABLE);
  const isSound = entries.every(
    ([key, value]) => isPreferable(key) && (value === null || Object.hasOwn(kept, key)),
  );
  const cleared = entries.filter(([, value]) => value === null);
  return isSound ? { ...kept, ...Object.fromEntries(cleared) } : null;
}

export function isPreferable(key: string): key is PreferableKey {
  return KEYS.some((known) => known === key) && PREFERABLE.some((known) => known === key);
}

/** Laid over what was there before. */
export function withChanges(before: Preferences, changes: Changes): Preferences {
  const merged = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null);
  return parsePreferences(Object.fromEntries(merged));
}

function parseValues(given: unknown, keys: readonly PreferableKey[]): Preferences {
  const from: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  const sound = keys.flatMap((key) => {
    const result = Object.hasOwn(from, key) ? SETTINGS[key].safeParse(from[key]) : undefined;
    return result?.success ? [[key, result.data]] : [];
  });
  return Object.fromEntries(sound);
}
