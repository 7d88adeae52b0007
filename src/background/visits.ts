import type { Visit } from '../messages/receive.ts';
import { matchPatterns } from '../plan/injection.ts';
import { type Notice, noticeKey, openNotice } from '../plan/notice.ts';
import { runInOpenTabs } from '../platform/scripts.ts';
import { readSome } from '../platform/store.ts';
import { markTab } from '../platform/toolbar.ts';
import { lineage } from '../registry/match.ts';
import { type HideScope, hide, isHidden, prolongVisit, unhide, withoutVisits } from '../settings/hiding.ts';
import { BANNER_FILE } from './banner-file.ts';
import { changeHidden } from './hidden-store.ts';
import { reconcile } from './reconcile.ts';

/** Marks the tab, and lets a hidden visit go on. */
export async function visitOpened({ host, tabId, isPrivate }: Visit): Promise<{ isHidden: boolean }> {
  const notice = await noticeAt(host);
  if (!notice) return { isHidden: false };
  if (notice.isBadged) await markTab(tabId, String(notice.dossiers.length), notice.labels.badge);
  const now = Date.now();
  const hidden = await changeHidden(isPrivate, (before) => prolongVisit(before, notice.domain, now));
  return { isHidden: isHidden(hidden, notice.domain, now) };
}

export async function hideVisited({ host, isPrivate }: Visit, scope: HideScope): Promise<null> {
  const notice = await noticeAt(host);
  if (notice) {
    await changeHidden(isPrivate, (hidden) => hide(hidden, notice.domain, scope, Date.now()));
    await follow(notice, isPrivate);
  }
  return null;
}

export async function showAgain(domain: string, isPrivate: boolean): Promise<null> {
  await changeHidden(isPrivate, (hidden) => unhide(hidden, domain));
  await follow(await noticeAt(domain), isPrivate);
  return null;
}

/** A new browser session: no visit goes on. */
export async function endVisits(): Promise<void> {
  await changeHidden(false, withoutVisits);
}

/** Private windows stay out of the plan, which is written to disk: their tabs are told to look again. */
async function follow(notice: Notice | null, isPrivate: boolean): Promise<void> {
  if (!isPrivate) await reconcile();
  else if (notice) await runInOpenTabs(BANNER_FILE, matchPatterns(notice.domain, notice.scope));
}

async function noticeAt(host: string): Promise<Notice | null> {
  const domains = lineage(host);
  const stored = await readSome(domains.map(noticeKey));
  for (const domain of domains) {
    const notice = openNotice(stored[noticeKey(domain)], domain);
    if (notice) return notice;
  }
  return null;
}
