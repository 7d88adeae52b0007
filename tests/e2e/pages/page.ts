import type { Route } from '../../../scripts/stand-in.ts';

/** What a page of these tests finds in its own world; `served` puts it there. */
declare global {
  /** The element that carries the banner, found as a page would: the one of its root's children that it did not make. */
  function banner(): HTMLElement | null;
  /** Waits until the browser has drawn so many times. */
  function drawn(times: number): Promise<void>;
  /** Does something until the banner has been away for twenty drawings, and gives how often it had come back. */
  function fight(harm: (element: HTMLElement) => void): Promise<number>;
  /** What went wrong in the page's own world. */
  var faults: string[];
}

export interface TestPage {
  /** What it does, in the present tense. */
  name: string;
  /** Runs in the page's head, before anything of ours can be seen. */
  early?: () => void;
  /** Runs once the banner is there; done when what it gives is. */
  late?: () => unknown;
  style?: string;
  body?: string;
  headers?: Readonly<Record<string, string>>;
}

/** The page as the stand-in gives it out. */
export function served({ name, early, style = '', body = '', headers = {} }: TestPage): Route {
  return {
    headers,
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
<script>const __name = (named) => named; (${equip})(); ${early ? `(${early})();` : ''}</script>
<style>body { margin: 160px 8px 0 } ${style}</style><h1>The page</h1><a href="#part">A link</a>${body}</html>`,
  };
}

function equip(): void {
  const { requestAnimationFrame: request } = window;
  const getRoot = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get;
  const made = new WeakSet<Element>();
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (this: Document, ...args: [string]) {
    const element = create.apply(this, args);
    made.add(element);
    return element;
  } as typeof create; // it is called as ever
  window.faults = [];
  addEventListener('error', ({ message }) => window.faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.faults.push(String(reason)));
  window.banner = () => {
    const root: Element | undefined = getRoot?.call(document);
    for (let child = root?.firstElementChild; child; child = child.nextElementSibling) {
      if (child instanceof HTMLDivElement && !made.has(child)) return child;
    }
    return null;
  };
  window.drawn = async (times) => {
    for (let time = 0; time < times; time += 1) await new Promise((then) => request(then));
  };
  window.fight = async (harm) => {
    let returns = -1;
    for (let calm = 0; calm < 20; calm += 1) {
      const found = window.banner();
      if (found) {
        returns += 1;
        calm = 0;
        harm(found);
      }
      await window.drawn(1);
    }
    return returns;
  };
}
