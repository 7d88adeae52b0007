import { bareBrowser } from '../platform/bare.ts';
import dossierStyle from '../ui/dossier.css?inline';
import tokens from '../ui/tokens.css?inline';
import bannerStyle from './banner.css?inline';
import { ofDocument, rootElement } from './document.ts';
import hostStyle from './host.css?inline';

const XHTML = 'http://www.w3.org/1999/xhtml';
const CALL = 'pavillon';

/** The element in the page that carries the banner: no id, no class, nothing of ours outside its closed root. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Where the banner is drawn. */
  inside: HTMLElement;
}

export function createHost(): Host {
  const element = create('div');
  const root = element.attachShadow({ mode: 'closed' });
  const style = create('style');
  // Firefox applies the page's CSP to a style element that has text when it is connected; emptied first, it does not.
  style.textContent = '';
  const inside = create('div');
  inside.dataset.pavillon = '';
  inside.addEventListener(CALL, (event) => event.preventDefault());
  root.append(style, inside);
  style.textContent = tokens + dossierStyle + bannerStyle + hostStyle;
  return { element, root, inside };
}

/** Puts the host into the page as it was made, above all that the page has stacked by now: on top of the top layer. */
export function place(host: Host): void {
  const { element, root } = host;
  const parent = rootElement();
  if (!parent) return;
  const focused = root.activeElement;
  for (const name of element.getAttributeNames()) if (name !== 'popover') element.removeAttribute(name);
  if (element.parentNode !== parent) parent.append(element);
  unzoom(host);
  element.popover = 'manual';
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/** A page's zoom on its root multiplies with ours; it could make us a speck, and then its own body large again. */
export function unzoom({ element, inside }: Host): void {
  inside.style.zoom = String(1 / (element.currentCSSZoom || 1));
}

/** Whether the host is still as `place` left it; that something may lie above it is another question. */
export function isInPlace({ element }: Host): boolean {
  const { popover } = element;
  return (
    element.parentNode === rootElement() &&
    popover === 'manual' &&
    element.getAttributeNames().length === 1 &&
    element.matches(':popover-open')
  );
}

/** Whether something of the page lies over the middle of what is drawn. */
export function isCovered({ element, inside }: Host): boolean {
  const { x, y, width, height } = (inside.firstElementChild ?? inside).getBoundingClientRect();
  return ofDocument('elementFromPoint')(x + width / 2, y + height / 2) !== element;
}

/** `document.open()` takes every listener from what it throws out: from our buttons too. */
export function isDeaf({ inside }: Host): boolean {
  return inside.dispatchEvent(new Event(CALL, { cancelable: true }));
}

/** Takes away the banner that a former life of the extension left behind: an update kills its script, not its element. */
export function removePredecessor(): void {
  for (const element of rootElement()?.children ?? []) {
    // Of a form, the page decides what its properties are.
    if (element instanceof HTMLDivElement && rootOf(element)?.querySelector('[data-pavillon]')) {
      element.remove();
    }
  }
}

/** Both browsers let an extension look into closed roots, each in its own way. */
function rootOf(element: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null; // Firefox
  return bareBrowser()?.dom?.openOrClosedShadowRoot(element) ?? null;
}

function create<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  return ofDocument('createElementNS')(XHTML, tag) as HTMLElementTagNameMap[Tag]; // in any kind of document
}
