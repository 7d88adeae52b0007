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
}

export function bannerShow(onHide: (scope: HideScope) => void): Show {
  let host: Host | undefined;
  let shown: Notice | undefined;
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
  };

  function draw({ inside }: Host): void {
    if (shown) render(<Banner notice={shown} onHide={onHide} />, inside);
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
