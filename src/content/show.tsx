import { render } from 'preact';
import type { Notice } from '../plan/notice.ts';
import type { HideScope } from '../settings/hiding.ts';
import { Banner } from './banner.tsx';
import { createHost, type Host, removePredecessor } from './host.ts';
import { keep } from './keeper.ts';

/** The one banner of this page, or none. */
export interface Show {
  show(notice: Notice): void;
  takeDown(): void;
  /** Opens or folds the details, as the keyboard command asks. False where no banner is shown. */
  toggleDetails(): boolean;
}

export function bannerShow(onHide: (scope: HideScope) => void): Show {
  let host: Host | undefined;
  let release = () => {};
  let shown: Notice | undefined;
  let timesAsked = 0;
  removePredecessor();

  return {
    show(notice) {
      const isNew = host === undefined;
      host ??= createHost();
      shown = notice;
      render(<Banner notice={notice} onHide={onHide} timesAsked={timesAsked} />, host.inside);
      if (isNew) release = keep(host);
    },
    takeDown() {
      if (!host) return;
      release();
      render(null, host.inside);
      host.element.remove();
      host = undefined;
      timesAsked = 0;
    },
    toggleDetails() {
      if (!host || !shown) return false;
      timesAsked++;
      render(<Banner notice={shown} onHide={onHide} timesAsked={timesAsked} />, host.inside);
      return true;
    },
  };
}
