import { render } from 'preact';
import type { Notice } from '../plan/notice.ts';
import type { HideScope } from '../settings/hiding.ts';
import { Banner } from './banner.tsx';
import { createHost, type Host, removePredecessor } from './host.ts';
import { createKeeper } from './keeper.ts';

/** The one banner of this page, or none. */
export interface Show {
  show(notice: Notice): void;
  takeDown(): void;
  /** Opens or folds the details, as the keyboard command asks. False where no banner is shown. */
  toggleDetails(): boolean;
}

export function bannerShow(onHide: (scope: HideScope) => void): Show {
  let host: Host | undefined;
  let shown: Notice | undefined;
  let banner: Banner | null = null;
  const keeper = createKeeper(redraw);
  removePredecessor();

  return {
    show(notice) {
      shown = notice;
      const isNew = host === undefined;
      host ??= createHost();
      draw(host);
      if (isNew) keeper.keep(host);
    },
    takeDown() {
      if (!host) return;
      keeper.release();
      clear(host);
      host = undefined;
    },
    toggleDetails() {
      banner?.toggleDetails();
      return banner !== null;
    },
  };

  function draw({ inside }: Host): void {
    if (shown) render(<Banner notice={shown} onHide={onHide} onDrawn={keepBanner} />, inside);
  }

  function keepBanner(drawn: Banner | null): void {
    banner = drawn;
  }

  function redraw(old: Host): Host {
    clear(old);
    host = createHost();
    draw(host);
    return host;
  }
}

function clear({ element, inside }: Host): void {
  render(null, inside);
  element.remove();
}
