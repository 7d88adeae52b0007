import { readSome, STORED } from '../platform/store.ts';
import { type Ignored, parsePolicy } from '../settings/policy.ts';
import { parsePreferences } from '../settings/preferences.ts';
import { type InForce, resolve } from '../settings/resolve.ts';

export { languageIn } from './language.ts';

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
}

/** The keys in storage from which `heldIn` tells what is in force. */
export const HELD_KEYS: string[] = [STORED.policy, STORED.preferences];

export async function readHeld(): Promise<Held> {
  return heldIn(await readSome(HELD_KEYS));
}

export function heldIn(stored: Record<string, unknown>): Held {
  const last = lastPolicy(stored[STORED.policy]);
  const { policy, ignored } = parsePolicy(last?.received);
  const inForce = resolve(policy, parsePreferences(stored[STORED.preferences]));
  return { ...inForce, ignored, policyReadAt: last?.readAt ?? null };
}

/** Null for what is no value of ours. */
export function lastPolicy(stored: unknown): LastPolicy | null {
  if (typeof stored !== 'object' || stored === null || !('received' in stored) || !('readAt' in stored))
    return null;
  return typeof stored.readAt === 'number' ? { received: stored.received, readAt: stored.readAt } : null;
}
