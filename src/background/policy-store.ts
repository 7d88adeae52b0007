import { suffixesAmong } from '../lists/guards.ts';
import { wakeForLatePolicy } from '../platform/alarm.ts';
import { loadGuards } from '../platform/assets.ts';
import { onManagedChange, readManaged } from '../platform/managed.ts';
import { read, remove, STORED, write } from '../platform/store.ts';
import { type LastPolicy, lastPolicy } from '../reading/held.ts';
import { parsePolicy } from '../settings/policy.ts';
import { followLists } from './lists.ts';
import { queue } from './queue.ts';
import { reconcile } from './reconcile.ts';

const inTurn = queue();

/** Asks the browser for the policy, keeps a copy of it, and brings about what follows when it is another one. */
export async function followPolicy(): Promise<void> {
  if (await inTurn(copyPolicy)) await reconcile();
}

/** For an install: where no policy is there yet, looks again when one that is late must have come. */
export async function expectPolicy(): Promise<void> {
  await followPolicy();
  if ((await read(STORED.policy)) === undefined) await wakeForLatePolicy();
}

/** To be called in the first tick. A new policy may name other lists. */
export function followChanges(logged: (work: Promise<unknown>) => void): void {
  onManagedChange(() => logged(followPolicy().then(followLists)));
}

/** Whether the copy changed. It is written only then, so that an unchanged policy leaves nothing behind but itself. */
async function copyPolicy(): Promise<boolean> {
  const received = await readManaged();
  if (received === null) return false;
  const copy = lastPolicy(await read(STORED.policy));
  if (textOf(received) === textOf(copy?.received ?? {})) return false;
  if (Object.keys(received).length === 0) await remove([STORED.policy]);
  else {
    const suffixes = await suffixesIn(received);
    await write({ [STORED.policy]: { received, readAt: Date.now(), suffixes } satisfies LastPolicy });
  }
  return true;
}

async function suffixesIn(received: unknown): Promise<string[]> {
  const { extraDomains = [] } = parsePolicy(received).policy;
  return extraDomains.length > 0 ? suffixesAmong(await loadGuards(), extraDomains) : [];
}

/** The order in which a browser tells the keys means nothing. */
function textOf(received: unknown): string {
  return JSON.stringify(received, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
      : value,
  );
}
