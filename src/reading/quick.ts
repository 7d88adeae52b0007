import { readSome, STORED } from '../platform/store.ts';
import { type InForce, resolve } from '../settings/resolve.ts';

/**
 * What is in force, for a page that must open at once: where neither a policy nor the user has decided anything, there
 * is nothing to parse, and the parser is not even loaded.
 */
export async function readInForce(): Promise<InForce> {
  const stored = await readSome([STORED.policy, STORED.preferences]);
  if (isNothing(receivedIn(stored[STORED.policy])) && isNothing(stored[STORED.preferences]))
    return resolve({}, {});
  const { heldIn } = await import('./held.ts');
  return heldIn(stored);
}

function receivedIn(policy: unknown): unknown {
  return typeof policy === 'object' && policy !== null && 'received' in policy ? policy.received : policy;
}

function isNothing(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);
}
