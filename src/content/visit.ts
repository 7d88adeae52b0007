import { send } from '../messages/send.ts';
import { FRAME_KEY, type Notice, noticeKey, openNotice } from '../plan/notice.ts';
import { onDetailsAsked } from '../platform/visit-messages.ts';
import { isPrivateWindow, readVisitStorage, watchVisitStorage } from '../platform/visit-storage.ts';
import { lineage } from '../registry/match.ts';
import { type HiddenSites, isHidden } from '../settings/hiding.ts';
import { quietly } from './quietly.ts';
import { bannerShow } from './show.tsx';

export interface PageVisit {
  /** Looks at what to show, and tells the background that the page is open. */
  look(): Promise<void>;
}

type Found = { state: 'none' | 'damaged' } | { state: 'hidden' | 'shown'; notice: Notice };

const HIDDEN = 'hidden';

/** What this page shows, from one read of storage; the background is told afterwards and never waited for. */
export function startVisit(host: string): PageVisit {
  const domains = lineage(host);
  const keys = [HIDDEN, FRAME_KEY, ...domains.map(noticeKey)];
  // What the background says of a private window, where the page's script cannot read it for itself.
  let isToldHidden = false;
  let hasReported = false;
  let newest = 0;

  const banner = bannerShow((scope) => {
    isToldHidden = true;
    banner.takeDown();
    quietly(send('visit/hide', { scope }));
  });

  async function draw(): Promise<Found['state']> {
    const turn = ++newest;
    const found = await find();
    if (turn !== newest) return found.state;
    if (found.state === 'shown' && found.notice.surface === 'banner' && !isToldHidden)
      banner.show(found.notice);
    else banner.takeDown();
    if (found.state === 'damaged') report();
    return found.state;
  }

  /** Once a page: the background makes the notice anew, and marks the tab meanwhile. */
  function report(): void {
    if (!hasReported) quietly(send('visit/damaged', {}));
    hasReported = true;
  }

  async function look(): Promise<void> {
    const isFirst = newest === 0;
    const state = await draw();
    // The browser injects this script where there is something to say: that it is missing is damage.
    if (state === 'none' && isFirst) report();
    if (state === 'none') return;
    const { isHidden: isTold } = await send('visit/opened', {});
    if (isTold === isToldHidden) return;
    isToldHidden = isTold;
    await draw();
  }

  async function find(): Promise<Found> {
    const { local, session } = await readVisitStorage(keys, HIDDEN);
    const domain = domains.find((name) => noticeKey(name) in local);
    if (domain === undefined) return { state: 'none' };
    const notice = openNotice(local, domain);
    if (!notice) return { state: 'damaged' };
    // A damaged value hides nothing; the background drops it.
    const hidden: HiddenSites = Object(isPrivateWindow() ? session[HIDDEN] : local[HIDDEN]);
    return { state: isHidden(hidden, domain, Date.now(), notice) ? 'hidden' : 'shown', notice };
  }

  watchVisitStorage(keys, () => {
    isToldHidden &&= isPrivateWindow();
    quietly(draw());
  });
  onDetailsAsked(banner.toggleDetails);
  // Coming back from the back/forward cache, the tab has lost its mark.
  addEventListener('pageshow', ({ persisted }) => persisted && quietly(look()));
  return { look };
}
