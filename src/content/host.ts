import { bareBrowser } from '../platform/bare.ts';
import dossierStyle from '../ui/dossier.css?inline';
import tokens from '../ui/tokens.css?inline';
import bannerStyle from './banner.css?inline';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** The element in the page that carries the banner: no id, no class, nothing of ours outside its closed root. */
export interface Host {
  element: HTMLElement;
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
  root.append(style, inside);
  style.textContent = tokens + dossierStyle + bannerStyle;
  return { element, inside };
}

/** Puts the host into the page, above all that the page may stack: the top layer, where the browser has one. */
export function place({ element }: Host): void {
  if (element.parentNode !== document.documentElement) document.documentElement.append(element);
  element.popover = 'manual';
  if (!element.matches(':popover-open')) element.showPopover();
}

/** Takes away the banner that a former life of the extension left behind: an update kills its script, not its element. */
export function removePredecessor(): void {
  for (const element of document.documentElement.children) {
    if (element instanceof HTMLElement && rootOf(element)?.querySelector('[data-pavillon]')) element.remove();
  }
}

/** Both browsers let an extension look into closed roots, each in its own way. */
function rootOf(element: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null; // Firefox
  return bareBrowser()?.dom?.openOrClosedShadowRoot(element) ?? null;
}

function create<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  return document.createElementNS(XHTML, tag) as HTMLElementTagNameMap[Tag]; // in any kind of document
}
