import { matchPatterns } from '../plan/injection.ts';
import { domainOf, isNoticeKey, sealNotices } from '../plan/notice.ts';
import type { Plan } from '../plan/plan.ts';
import { guardChange, releaseChange, wakeAtNextChange } from '../platform/alarm.ts';
import { revokePasses } from '../platform/rules.ts';
import { registerBanner, registeredPatterns, runInOpenTabs } from '../platform/scripts.ts';
import { read, remove, STORED, write } from '../platform/store.ts';
import { isCanonicalHost } from '../registry/hostname.ts';
import { type Applied, parseApplied } from './applied.ts';
import { applyBlocking, holdsBlocking } from './apply-blocking.ts';
import { BANNER_FILE } from './banner-file.ts';
import { differenceTo, sealsOf } from './notice-store.ts';

/** Of what a plan was made. */
export type Mark = Pick<Applied, 'version' | 'language' | 'settings'>;

/**
 * Makes the browser hold what the plan says, changing only the difference. Idempotent: killed at any point, the next
 * run ends in the same state, because the mark `applying` stays and an alarm is set before the first change.
 * `isTrusting`: what lies in storage is known by its seals, and not read to see whether it still does; that is done at
 * each start, after a change that was cut short, and when a banner finds its notice damaged.
 */
export async function apply(plan: Plan, mark: Mark, isTrusting = false): Promise<void> {
  const wanted = sealNotices(Object.values(plan.notices));
  const [marked, registered, isBlocking] = await Promise.all([
    read(STORED.applied),
    registeredPatterns(BANNER_FILE),
    holdsBlocking(plan.blocking),
  ]);
  const before = parseApplied(marked);
  const isCertain = before?.state === 'applied' && before.version === mark.version;
  const { changed, stale, foreign, isIndexed } = await differenceTo(wanted, isTrusting && isCertain);
  const leaving = [...new Set([...stale.filter(isNoticeKey).map(domainOf), ...(before?.leaving ?? [])])];
  const done: Applied = {
    state: 'applied',
    ...mark,
    wakeAt: plan.wakeAt,
    leftOut: plan.leftOut,
    leaving: [],
  };
  const isMarked = JSON.stringify(before) === JSON.stringify(done);
  const isRegistered =
    registered !== null &&
    isSameList(registered.matches, plan.matches) &&
    isSameList(registered.excludes, plan.matches.length > 0 ? plan.excludes : []);
  const isChange =
    Object.keys(changed).length + stale.length + foreign.length > 0 ||
    !isIndexed ||
    !isRegistered ||
    !isBlocking;
  if (isTrusting && isMarked && !isChange) return;

  if (isChange) {
    await guardChange();
    await write({ [STORED.applied]: { ...done, state: 'applying', leaving } satisfies Applied });
    await write({ ...changed, [STORED.seals]: sealsOf(wanted) });
    if (!isRegistered) await registerBanner(BANNER_FILE, plan);
    await applyBlocking(plan.blocking);
  }
  if (!plan.blocking.mayProceed) await revokePasses();
  const served = new Set(isCertain ? registered?.matches : []);
  const unserved = plan.matches.filter((pattern) => !served.has(pattern));
  await runInOpenTabs(BANNER_FILE, unserved, plan.excludes);
  await remove([...stale, ...foreign]);
  // A banner whose script died with the version before this one is taken away by a new look at its page.
  await runInOpenTabs(
    BANNER_FILE,
    patternsOf(leaving.filter((domain) => !Object.hasOwn(plan.notices, domain))),
  );
  await wakeAtNextChange(plan.wakeAt);
  if (isChange || !isMarked) await write({ [STORED.applied]: done });
  await releaseChange();
}

/** The patterns of domains that have left the plan; a damaged key names none. */
function patternsOf(domains: string[]): string[] {
  return domains.filter(isCanonicalHost).flatMap((domain) => matchPatterns(domain, 'domain'));
}

function isSameList(a: string[], b: string[]): boolean {
  const sorted = a.toSorted();
  return a.length === b.length && b.every((pattern, index) => pattern === sorted[index]);
}
