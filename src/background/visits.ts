import type { Visit } from '../messages/receive.ts';
import { matchPatterns } from '../plan/injection.ts';
import { FRAME_KEY, type Notice, noticeKey, openNotice } from '../plan/notice.ts';
import { registeredPatterns, runInOpenTabs } from '../platform/scripts.ts';
import { readSome } from '../platform/store.ts';
import { openPage } from '../platform/tab.ts';
import { markTab } from '../platform/toolbar.ts';
import { readHeld } from '../reading/held.ts';
import { lineage } from '../registry/match.ts';
import type { Listing } from '../registry/registry.ts';
import {
  type HideScope,
  hide,
  hideScopes,
  isHidden,
  prolongVisit,
  unhide,
  withoutVisits,
} from '../settings/hiding.ts';
import { BANNER_FILE } from './banner-file.ts';
import { changeHidden } from './hidden-store.ts';
import { reconcile, repair } from './reconcile.ts';

/** Marks the tab, and lets a hidden visit go on. */
export async function visitOpened({ host, tabId, isPrivate }: Visit): Promise<{ isHidden: boolean }> {
  const notice = await noticeAt(host);
  if (!notice) return { isHidden: false };
  if (notice.isBadged) await markTab(tabId, notice.badge, notice.labels.badge);
  const now = Date.now();
  const hidden = await changeHidden(isPrivate, (before) => prolongVisit(before, notice.domain, now));
  return { isHidden: isHidden(hidden, notice.domain, now, notice) };
}

/** Hides a site, as far as the settings in force let the user do it. */
export async function hideVisited({ host, isPrivate }: Visit, scope: HideScope): Promise<null> {
  const notice = await noticeAt(host);
  if (!notice) return null;
  const { settings } = await readHeld();
  if (!hideScopes(settings).includes(scope))
    throw new Error('hiding is not allowed by the settings in force');
  const terms = { days: settings.dismissDays, record: notice.record };
  await changeHidden(isPrivate, (hidden) => hide(hidden, notice.domain, scope, Date.now(), terms));
  await follow(notice, isPrivate, scope);
  return null;
}

/** Makes the notice anew; where that cannot be done the mark still says that there is a record. */
export async function visitDamaged(visit: Visit): Promise<null> {
  await repair().catch((error) => console.error('Pavillon: could not mend a notice', error));
  if (await noticeAt(visit.host)) await visitOpened(visit);
  else if (await isPlanned(visit.host)) await markTab(visit.tabId, '!', '');
  return null;
}

/** Opens what is known of a case, if the notice of the asking page tells of it. */
export async function openRecord(visit: Visit, id: string): Promise<null> {
  await noticeWith(visit, id);
  await openPage(`registry.html#${encodeURIComponent(id)}`);
  return null;
}

/** Opens the page on which an error in it can be reported. */
export async function openReport(visit: Visit, id: string): Promise<null> {
  const { domain, mayReport } = await noticeWith(visit, id);
  if (!mayReport) throw new Error('reporting is switched off by the settings in force');
  await openPage(`report.html?${new URLSearchParams({ case: id, domain })}`);
  return null;
}

async function noticeWith({ host, isPrivate }: Visit, id: string): Promise<Notice> {
  const notice = await noticeAt(host);
  if (!notice?.dossiers.some((dossier) => dossier.id === id)) throw new Error('no such case on this page');
  // It would open in an ordinary window, whose history is kept.
  if (isPrivate) throw new Error('our pages do not open from a private window');
  return notice;
}

/** Whether the browser injects the banner there: then there is something to be told. */
async function isPlanned(host: string): Promise<boolean> {
  const matches = (await registeredPatterns(BANNER_FILE))?.matches ?? [];
  return lineage(host).some((domain, index) => {
    const scopes: Listing['scope'][] = index === 0 ? ['domain', 'host'] : ['domain'];
    return scopes.some((scope) => matchPatterns(domain, scope).some((pattern) => matches.includes(pattern)));
  });
}

export async function showAgain(domain: string, isPrivate: boolean): Promise<null> {
  let scope: HideScope | undefined;
  await changeHidden(isPrivate, (hidden) => {
    scope = hidden[domain]?.scope;
    return unhide(hidden, domain);
  });
  await follow(await noticeAt(domain), isPrivate, scope);
  return null;
}

/** A new browser session: no visit goes on. */
export async function endVisits(): Promise<void> {
  await changeHidden(false, withoutVisits);
}

/**
 * Private windows stay out of the plan, which is written to disk: their tabs are told to look again. Of a visit the
 * plan knows nothing, and the tabs see for themselves what is hidden.
 */
async function follow(
  notice: Notice | null,
  isPrivate: boolean,
  scope: HideScope | undefined,
): Promise<void> {
  if (isPrivate) {
    if (notice) await runInOpenTabs(BANNER_FILE, matchPatterns(notice.domain, notice.scope));
  } else if (scope !== 'visit') await reconcile();
}

async function noticeAt(host: string): Promise<Notice | null> {
  const domains = lineage(host);
  const stored = await readSome([FRAME_KEY, ...domains.map(noticeKey)]);
  for (const domain of domains) {
    const notice = openNotice(stored, domain);
    if (notice) return notice;
  }
  return null;
}
