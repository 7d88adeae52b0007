import { digest } from '../plan/digest.ts';
import { matchPatterns } from '../plan/injection.ts';
import {
  domainOf,
  isNoticeKey,
  isSealed,
  noticeKey,
  openNotice,
  type SealedNotice,
  sealNotice,
} from '../plan/notice.ts';
import type { Plan } from '../plan/plan.ts';
import { guardChange, releaseChange, wakeAtNextChange } from '../platform/alarm.ts';
import { revokePasses } from '../platform/rules.ts';
import { type Patterns, registerBanner, registeredPatterns, runInOpenTabs } from '../platform/scripts.ts';
import { read, readAll, remove, STORED, write } from '../platform/store.ts';
import { isCanonicalHost } from '../registry/hostname.ts';
import { type Applied, parseApplied } from './applied.ts';
import { applyBlocking, holdsBlocking } from './apply-blocking.ts';
import { BANNER_FILE } from './banner-file.ts';

/** Of what a plan was made. */
export type Mark = Pick<Applied, 'version' | 'language' | 'settings'>;

/**
 * Makes the browser hold what the plan says, changing only the difference. Idempotent: killed at any point, the next
 * run ends in the same state, because the mark `applying` stays and an alarm is set before the first change.
 * `isTrusting`: where the mark says that this very plan was applied, what lies in storage is not read to see whether it
 * still does; that is done at each start, and when a banner finds its notice damaged.
 */
export async function apply(plan: Plan, mark: Mark, isTrusting = false): Promise<void> {
  const wanted = sealAll(plan);
  const done: Applied = {
    state: 'applied',
    ...mark,
    plan: digestOf(plan, wanted),
    wakeAt: plan.wakeAt,
    leftOut: plan.leftOut,
    leaving: [],
  };
  const [marked, registered, isBlocking] = await Promise.all([
    read(STORED.applied),
    registeredPatterns(BANNER_FILE),
    holdsBlocking(plan.blocking),
  ]);
  const before = parseApplied(marked);
  const isMarked = JSON.stringify(before) === JSON.stringify(done);
  const isRegistered =
    registered !== null &&
    isSameList(registered.matches, plan.matches) &&
    isSameList(registered.excludes, plan.matches.length > 0 ? plan.excludes : []);
  if (isTrusting && isMarked && isRegistered && isBlocking) return;

  const stored = await readAll();
  const changed = Object.entries(wanted).filter(([key, notice]) => !isSame(stored[key], notice));
  const stale = Object.keys(stored).filter((key) => isNoticeKey(key) && !Object.hasOwn(wanted, key));
  const foreign = Object.keys(stored).filter((key) => !isNoticeKey(key) && !isOurs(key));
  const leaving = [...new Set([...stale.map(domainOf), ...(before?.leaving ?? [])])];
  reportDamage(stored, [...changed.map(([key]) => key), ...stale], foreign, before);

  const isChange =
    changed.length > 0 || stale.length > 0 || foreign.length > 0 || !isRegistered || !isBlocking;
  if (isChange) {
    await guardChange();
    await write({ [STORED.applied]: { ...done, state: 'applying', leaving } satisfies Applied });
    await write(Object.fromEntries(changed));
    if (!isRegistered) await registerBanner(BANNER_FILE, plan);
    await applyBlocking(plan.blocking);
  }
  if (!plan.blocking.mayProceed) await revokePasses();
  await runInOpenTabs(BANNER_FILE, unserved(plan, registered, before, mark.version), plan.excludes);
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

/** The patterns whose open tabs have no banner of this version yet. */
function unserved(
  plan: Plan,
  registered: Patterns | null,
  before: Applied | null,
  version: string,
): string[] {
  const isCertain = before?.state === 'applied' && before.version === version;
  return isCertain ? plan.matches.filter((pattern) => !registered?.matches.includes(pattern)) : plan.matches;
}

/** The patterns of domains that have left the plan; a damaged key names none. */
function patternsOf(domains: string[]): string[] {
  return domains.filter(isCanonicalHost).flatMap((domain) => matchPatterns(domain, 'domain'));
}

function sealAll({ notices }: Plan): Record<string, SealedNotice> {
  return Object.fromEntries(
    Object.values(notices).map((notice) => [noticeKey(notice.domain), sealNotice(notice)]),
  );
}

function digestOf({ matches, excludes, blocking }: Plan, wanted: Record<string, SealedNotice>): string {
  const seals = Object.entries(wanted).map(([key, { seal }]) => key + seal);
  return digest(JSON.stringify([seals, matches, excludes, blocking]));
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
  const damaged = replaced.filter((key) => key in stored && !openNotice(stored[key], domainOf(key)));
  if (stored[STORED.applied] !== undefined && !applied) damaged.push(STORED.applied);
  for (const key of [...damaged, ...foreign]) {
    console.warn(`Pavillon: dropped what stood in storage under "${key}": not a value of this extension`);
  }
}
