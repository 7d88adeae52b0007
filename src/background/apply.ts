import { isNoticeKey, isSealed, noticeKey, type SealedNotice, sealNotice } from '../plan/notice.ts';
import type { Plan } from '../plan/plan.ts';
import { guardChange, releaseChange, wakeAtNextChange } from '../platform/alarm.ts';
import { registerBanner, registeredMatches, runInOpenTabs } from '../platform/scripts.ts';
import { readAll, remove, STORED, write } from '../platform/store.ts';
import { type Applied, parseApplied } from './applied.ts';
import { BANNER_FILE } from './banner-file.ts';

/**
 * Makes the browser hold what the plan says, changing only the difference. Idempotent: killed at any point, the next
 * run ends in the same state, because the mark `applying` stays and an alarm is set before the first change.
 */
export async function apply(plan: Plan, version: string, language: string): Promise<void> {
  const stored = await readAll();
  const wanted = sealAll(plan);
  const changed = Object.entries(wanted).filter(([key, notice]) => !isSame(stored[key], notice));
  const stale = Object.keys(stored).filter((key) => isNoticeKey(key) && !Object.hasOwn(wanted, key));
  const foreign = Object.keys(stored).filter((key) => !isNoticeKey(key) && !isOurs(key));
  const registered = await registeredMatches(BANNER_FILE);
  const isRegistered = isSameList(registered ?? [], plan.matches);
  const before = parseApplied(stored[STORED.applied]);
  const mark = { version, language, wakeAt: plan.wakeAt };
  reportDamage(stored, [...changed.map(([key]) => key), ...stale], foreign, before);

  if (changed.length > 0 || stale.length > 0 || foreign.length > 0 || !isRegistered) {
    await guardChange();
    await write({ [STORED.applied]: { state: 'applying', ...mark } satisfies Applied });
    await write(Object.fromEntries(changed));
    if (!isRegistered) await registerBanner(BANNER_FILE, plan.matches);
  }
  await runInOpenTabs(BANNER_FILE, unserved(plan, registered ?? [], before, version));
  await remove([...stale, ...foreign]);
  await wakeAtNextChange(plan.wakeAt);
  await write({ [STORED.applied]: { state: 'applied', ...mark } satisfies Applied });
  await releaseChange();
}

/** The patterns whose open tabs have no banner of this version yet. */
function unserved(plan: Plan, registered: string[], before: Applied | null, version: string): string[] {
  const isCertain = before?.state === 'applied' && before.version === version;
  return isCertain ? plan.matches.filter((pattern) => !registered.includes(pattern)) : plan.matches;
}

function sealAll({ notices }: Plan): Record<string, SealedNotice> {
  return Object.fromEntries(
    Object.values(notices).map((notice) => [noticeKey(notice.domain), sealNotice(notice)]),
  );
}

/** The body too: the seal alone could be the one part that was not damaged. */
function isSame(stored: unknown, wanted: SealedNotice): boolean {
  return isSealed(stored) && stored.seal === wanted.seal && stored.body === wanted.body;
}

function isSameList(a: string[], b: string[]): boolean {
  const sorted = a.toSorted();
  return a.length === b.length && b.every((pattern, index) => pattern === sorted[index]);
}

function isOurs(key: string): boolean {
  return Object.values<string>(STORED).includes(key);
}

function reportDamage(
  stored: Record<string, unknown>,
  replaced: string[],
  foreign: string[],
  applied: Applied | null,
): void {
  const damaged = replaced.filter((key) => key in stored && !isSealed(stored[key]));
  if (stored[STORED.applied] !== undefined && !applied) damaged.push(STORED.applied);
  for (const key of [...damaged, ...foreign]) {
    console.warn(`Pavillon: dropped what stood in storage under "${key}": not a value of this extension`);
  }
}
