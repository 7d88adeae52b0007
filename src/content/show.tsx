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
}

export function bannerShow(onHide: (scope: HideScope) => void): Show {
  let host: Host | undefined;
  let release = () => {};
  removePredecessor();

  return {
    show(notice) {
      const isNew = host === undefined;
      host ??= createHost();
      render(<Banner notice={notice} onHide={onHide} />, host.inside);
      if (isNew) release = keep(host);
    },
    takeDown() {
      if (!host) return;
      release();
      render(null, host.inside);
      host.element.remove();
      host = undefined;
    },
  };
}
