import { bareBrowser } from '../platform/bare.ts';
import { allowance } from './allowance.ts';
import { rootElement } from './document.ts';
import { ensureArrival } from './genuine.ts';
import { type Host, isCovered, isDeaf, isInPlace, place, unzoom } from './host.ts';

/** How often a page may take the banner away, or cover it, before we leave it: badge and popup still tell. */
const TIMES = 5;
const WITHIN = 10_000;

/** Keeps a banner in a page that removes, hides or covers it. */
export interface Keeper {
  keep(host: Host): void;
  release(): void;
}

/**
 * To be made before any script of the page runs, so that it hears first. Nothing runs while the page leaves the banner
 * alone: what may have done harm calls us, a change beside the banner, a popover or dialog of the page, a press of the
 * user's. A banner that can no longer hear is drawn anew.
 */
export function createKeeper(redraw: (old: Host) => Host): Keeper {
  let host: Host | undefined;
  const mayReturn = allowance(TIMES, WITHIN);
  const mayRise = allowance(TIMES, WITHIN);
  const observer = new MutationObserver(look);
  // Not at once: to change a size while sizes are being told is an error, and the page would hear of it.
  const ruler = new ResizeObserver(() => requestAnimationFrame(() => host && unzoom(host)));
  listen();

  return {
    keep(kept) {
      host = kept;
      stand(kept);
    },
    release,
  };

  /** Again and again: `document.open()` takes listeners away, and to add one twice adds it once. */
  function listen(): void {
    addEventListener('beforetoggle', onToggle, true);
    addEventListener('toggle', onToggle, true);
    addEventListener('pointerdown', onPress, true);
    addEventListener('click', onUse, true);
    addEventListener('keydown', onUse, true);
  }

  function stand(kept: Host): void {
    observer.disconnect();
    listen();
    try {
      place(kept);
    } catch {
      // A page that was here before us can hinder `showPopover`; the banner then stands without the top layer.
    }
    const root = rootElement();
    observer.observe(document, { childList: true }); // a page may replace its root element
    if (root) observer.observe(root, { childList: true });
    observer.observe(kept.element, { attributes: true });
    ruler.disconnect();
    ruler.observe(kept.inside);
  }

  function look(): void {
    if (!host) return;
    // Updated or removed under this page: whoever takes the banner away now is our successor.
    if (!bareBrowser()) release();
    else if (isInPlace(host) || !rootElement()) return;
    else if (mayReturn()) comeBack(host);
    else release();
  }

  function comeBack(lost: Host): void {
    host = isDeaf(lost) ? redraw(lost) : lost;
    stand(host);
  }

  function onToggle(event: Event): void {
    if (event.target === host?.element) {
      event.stopImmediatePropagation(); // the page could refuse, and need not know
      if (event.type === 'toggle') look();
    } else if (
      event.type === 'toggle' &&
      event.isTrusted &&
      'newState' in event &&
      event.newState === 'open'
    ) {
      rise();
    }
  }

  function onPress({ isTrusted, target }: Event): void {
    if (isTrusted && host && target !== host.element && isCovered(host)) rise();
  }

  function onUse(event: MouseEvent | KeyboardEvent): void {
    if (event.isTrusted && host && event.target === host.element) ensureArrival(host, event);
  }

  /** A page that covers us as often as we rise has the last word until it has been quiet for a while. */
  function rise(): void {
    if (host && isInPlace(host) && mayRise()) stand(host);
  }

  function release(): void {
    host = undefined;
    observer.disconnect();
    ruler.disconnect();
  }
}
