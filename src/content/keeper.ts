import { bareBrowser } from '../platform/bare.ts';
import { type Host, place } from './host.ts';

/** How often a page may take the banner away before we leave it: badge and popup still tell. */
const RETURNS = 5;
const WITHIN = 10_000;

/**
 * Keeps the banner in a page that removes it or hides it by an attribute. Nothing runs while the page leaves it alone.
 * Gives a function that ends the watch.
 */
export function keep(host: Host): () => void {
  const returns: number[] = [];
  const observer = new MutationObserver(() => {
    // Updated or removed under this page: whoever takes the banner away now is our successor.
    if (!bareBrowser()) return observer.disconnect();
    if (isInPlace(host)) return;
    const now = Date.now();
    returns.push(now);
    if (returns.filter((time) => now - time < WITHIN).length > RETURNS) observer.disconnect();
    else watch();
  });

  function watch(): void {
    observer.disconnect();
    strip(host.element);
    place(host);
    // The document too: a page may replace its root element.
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    observer.observe(host.element, { attributes: true });
  }

  watch();
  return () => observer.disconnect();
}

function isInPlace({ element }: Host): boolean {
  const hasForeignAttribute = element.getAttributeNames().some((name) => name !== 'popover');
  return element.isConnected && element.matches(':popover-open') && !hasForeignAttribute;
}

function strip(element: HTMLElement): void {
  for (const name of element.getAttributeNames()) if (name !== 'popover') element.removeAttribute(name);
}
