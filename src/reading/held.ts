import { readSome, STORED } from '../platform/store.ts';
import { type Ignored, parsePolicy } from '../settings/policy.ts';
import { parsePreferences } from '../settings/preferences.ts';
import { type InForce, resolve } from '../settings/resolve.ts';

/** What is in force, and what of the policy could not be used. */
export interface Held extends InForce {
  ignored: Ignored[];
  /** Milliseconds since 1970 at which the browser last told the policy; null when it never has. */
  policyReadAt: number | null;
}

/** A policy as it was last received: the browser is slow to tell it at each start, so we keep a copy. */
export interface LastPolicy {
  received: unknown;
  readAt: number;
  /** What among its own domains is a public suffix; found once, because the list of them is long. */
  suffixes: string[];
}

/** The keys in storage from which `heldIn` tells what is in force. */
export const HELD_KEYS: string[] = [STORED.policy, STORED.preferences];

export async function readHeld(): Promise<Held> {
  return heldIn(await readSome(HELD_KEYS));
}

export function heldIn(stored: Record<string, unknown>): Held {
  const last = lastPolicy(stored[STORED.policy]);
  const { policy, ignored } = parsePolicy(last?.received, last?.suffixes);
  const inForce = resolve(policy, parsePreferences(stored[STORED.preferences]));
  return { ...inForce, ignored, policyReadAt: last?.readAt ?? null };
}

/** Null for what is no value of ours. */
export function lastPolicy(stored: unknown): LastPolicy | null {
  if (typeof stored !== 'object' || stored === null || !('received' in stored) || !('readAt' in stored))
    return null;
  if (typeof stored.readAt !== 'number') return null;
  const given = 'suffixes' in stored && Array.isArray(stored.suffixes) ? stored.suffixes : [];
  const suffixes = given.filter((name) => typeof name === 'string');
  return { received: stored.received, readAt: stored.readAt, suffixes };
}
