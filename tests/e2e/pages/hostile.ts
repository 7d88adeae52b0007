import type { TestPage } from './page.ts';

/** Pages that do not want the banner, and do not get rid of it: it is there again, once, and looks as ever. */
export const RESISTED: TestPage[] = [
  { name: 'removes it', late: () => banner()?.remove() },
  {
    name: 'keeps nothing in its root but head and body',
    late: () => document.documentElement.replaceChildren(document.head, document.body),
  },
  {
    name: 'replaces its root',
    late: () => {
      const root = document.createElement('html');
      root.append(document.head, document.body);
      document.documentElement.replaceWith(root);
    },
  },
  {
    name: 'replaces all children of the document',
    late: () => {
      const root = document.createElement('html');
      root.append(document.createElement('body'));
      while (document.lastChild) document.lastChild.remove();
      document.append(root);
    },
  },
  {
    name: 'is without a root for a while',
    late: async () => {
      const root = document.documentElement;
      root.remove();
      await drawn(2);
      document.append(root);
    },
  },
  {
    name: 'puts its root into a new one',
    late: () => {
      const root = document.createElement('html');
      document.documentElement.replaceWith(root);
      root.append(document.createElement('body'));
    },
  },
  {
    name: 'writes itself anew',
    late: () => {
      document.open();
      document.write('<!doctype html><title>anew</title><h1>Written anew</h1>');
      document.close();
    },
  },
  {
    name: 'writes itself anew and never ends',
    late: () => {
      document.open();
      document.write('<!doctype html><title>anew</title><h1>Written anew</h1>');
    },
  },
  { name: 'hides it by an attribute', late: () => banner()?.setAttribute('hidden', 'until-found') },
  {
    name: 'makes it inert and hides it from assistive technology',
    late: () => {
      banner()?.setAttribute('inert', '');
      banner()?.setAttribute('aria-hidden', 'true');
    },
  },
  { name: 'gives it another role', late: () => banner()?.setAttribute('role', 'presentation') },
  {
    name: 'styles it away inline',
    late: () =>
      banner()?.setAttribute(
        'style',
        [
          'display:none',
          'opacity:0',
          'visibility:hidden',
          'transform:scale(0)',
          'clip-path:inset(50%)',
          '',
        ].join('!important;'),
      ),
  },
  {
    name: 'styles it away by a class',
    style: '.away { display: none !important; opacity: 0 !important }',
    late: () => banner()?.classList.add('away'),
  },
  { name: 'displays nothing but its own', style: 'html > :not(head, body) { display: none !important }' },
  {
    name: 'displays nothing at all below its root',
    style: '* { display: none !important } html { display: block !important }',
  },
  {
    name: 'styles it away by every property there is',
    style: `html > div { position: static !important; inset: -999px auto auto -999px !important; z-index: -1 !important;
      opacity: 0 !important; visibility: hidden !important; pointer-events: none !important; zoom: 0.01 !important;
      transform: scale(0) !important; translate: -100vw !important; scale: 0 !important; rotate: 90deg !important;
      clip-path: inset(100%) !important; clip: rect(0 0 0 0) !important; mask: linear-gradient(transparent, transparent) !important;
      filter: opacity(0) !important; width: 0 !important; height: 0 !important; contain: strict !important;
      content-visibility: hidden !important; interactivity: inert !important; mix-blend-mode: difference !important;
      color: transparent !important; font: 0/0 monospace !important; -webkit-text-fill-color: transparent !important }`,
  },
  {
    name: 'unsets all that there is on everything',
    style:
      '* { all: unset !important; direction: rtl !important; --paper: red !important; --ink: red !important }',
  },
  {
    name: 'paints over it with its own pseudo-elements',
    style: `html > div::before, html > div::after { content: "" !important; display: block !important;
      position: fixed !important; inset: 0 !important; z-index: 9 !important; background: #fff !important }`,
  },
  {
    name: 'draws a backdrop behind everything',
    style: '::backdrop { display: block !important; background: #000 !important; opacity: 1 !important }',
  },
  {
    name: 'fades it out slowly',
    style: 'html > div { transition: all 9s steps(1) !important; opacity: 0; translate: 0 -500px }',
    late: () => banner()?.style.setProperty('opacity', '0'),
  },
  {
    name: 'animates it away',
    late: async () => {
      banner()?.animate(
        { opacity: 0, transform: 'scale(0)', display: 'none' },
        { duration: 1, fill: 'forwards' },
      );
      await drawn(3);
    },
  },
  {
    name: 'transforms, fades and clips its root',
    style: `html { transform: scale(0.1) translateY(-999px) !important;
      opacity: 0 !important; overflow: hidden !important; clip-path: inset(100%) !important; contain: strict !important }`,
  },
  {
    name: 'makes its root invisible',
    style:
      'html { visibility: hidden !important; mix-blend-mode: difference; writing-mode: vertical-rl; direction: rtl }',
  },
  { name: 'zooms its root to nothing', style: 'html { zoom: 0.02 }' },
  {
    name: 'zooms its root to nothing later',
    late: async () => {
      document.documentElement.style.zoom = '0.02';
      await drawn(2);
    },
  },
  { name: 'closes it as a popover', late: () => banner()?.hidePopover() },
  {
    name: 'makes it a popover that any other closes',
    body: '<div popover>other</div>',
    late: () => {
      const element = banner();
      if (element) element.popover = 'auto';
      document.querySelector<HTMLElement>('body > [popover]')?.showPopover();
    },
  },
  { name: 'makes it no popover', late: () => banner()?.removeAttribute('popover') },
  {
    name: 'refuses that anything be shown',
    early: () => addEventListener('beforetoggle', (event) => event.preventDefault(), true),
    late: () => banner()?.remove(),
  },
  {
    name: 'moves it into something hidden',
    body: '<p hidden></p>',
    late: () => {
      const element = banner();
      if (element) document.querySelector('p')?.append(element);
    },
  },
  {
    name: 'moves it into a frame',
    body: '<iframe title="frame" srcdoc="frame"></iframe>',
    late: () => {
      const element = banner();
      if (element) document.querySelector('iframe')?.contentDocument?.body.append(element);
    },
  },
  {
    name: 'moves it into a template and a closed root',
    late: async () => {
      const template = document.createElement('template');
      const element = banner();
      if (element) template.content.append(element);
      await drawn(1);
      const again = banner();
      if (again)
        document.body
          .appendChild(document.createElement('div'))
          .attachShadow({ mode: 'closed' })
          .append(again);
    },
  },
  {
    name: 'covers it with a popover of its own',
    body: '<div popover="manual" style="inset:0;width:100%;height:100%;margin:0;padding:0;border:0;background:#fff"></div>',
    late: async () => {
      document.querySelector<HTMLElement>('body > [popover]')?.showPopover();
      await drawn(3);
    },
  },
  {
    name: 'covers it with the highest of z-indexes',
    body: '<div style="position:fixed;inset:0;background:#fff;z-index:2147483647"></div><dialog open style="position:fixed;inset:0;width:100%;height:100%;z-index:2147483647"></dialog>',
    late: () => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:2147483647';
      document.documentElement.append(cover);
    },
  },
  {
    name: 'clones it five hundred times',
    late: () => {
      const element = banner();
      const clones = Array.from({ length: 500 }, () => element?.cloneNode(true) ?? '');
      document.body.append(...clones);
    },
  },
  {
    name: 'clicks it away with events of its own making',
    late: () => {
      const element = banner();
      const made = { bubbles: true, composed: true, cancelable: true, clientX: 1240, clientY: 45 };
      for (const key of ['Escape', 'Enter', ' '])
        element?.dispatchEvent(new KeyboardEvent('keydown', { ...made, key }));
      for (const type of [
        'pointerdown',
        'mousedown',
        'pointerup',
        'mouseup',
        'click',
        'toggle',
        'beforetoggle',
      ]) {
        element?.dispatchEvent(new PointerEvent(type, made));
      }
      element?.click();
    },
  },
  {
    name: 'listens to its own methods for closed roots',
    early: () => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        window.faults.push('a root passed by');
        return attachShadow.call(this, { ...init, mode: 'open' });
      };
    },
  },
  {
    name: 'breaks the prototypes of its elements',
    early: () => {
      const broken = () => {
        throw new Error('broken');
      };
      for (const [proto, names] of [
        [
          Element.prototype,
          [
            'append',
            'remove',
            'attachShadow',
            'matches',
            'setAttribute',
            'removeAttribute',
            'getAttributeNames',
            'getBoundingClientRect',
            'querySelector',
          ],
        ],
        [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'focus', 'click']],
        [Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'contains']],
        [Document.prototype, ['createElementNS', 'createTextNode', 'elementFromPoint']],
      ] as const) {
        for (const name of names) Object.defineProperty(proto, name, { value: broken });
      }
      Object.defineProperty(HTMLElement.prototype, 'popover', { get: broken, set: broken });
      Object.defineProperty(Node.prototype, 'textContent', { get: broken, set: broken });
      Object.defineProperty(Node.prototype, 'ownerDocument', { get: broken });
    },
  },
  {
    name: 'breaks the language',
    early: () => {
      const broken = () => {
        throw new Error('broken');
      };
      for (const name of [
        'push',
        'map',
        'filter',
        'some',
        'find',
        'forEach',
        'slice',
        'includes',
        'join',
      ] as const) {
        Array.prototype[name] = broken;
      }
      JSON.parse = broken;
      Object.entries = Object.keys = Object.assign = Object.hasOwn = broken;
      Reflect.get = broken;
      String.prototype.split = broken;
      for (const name of [
        'MutationObserver',
        'ResizeObserver',
        'customElements',
        'Promise',
        'WeakSet',
        'Event',
      ]) {
        Object.defineProperty(window, name, { value: null });
      }
      window.setTimeout = broken as unknown as typeof setTimeout; // nothing may call it
      Object.defineProperty(Object.prototype, 'mode', { value: 'open' });
    },
  },
  {
    name: 'freezes what it can',
    early: () => {
      const prototypes = [Node, Element, HTMLElement, Document, EventTarget, Event].map(
        ({ prototype }) => prototype,
      );
      for (const frozen of [document, document.documentElement, ...prototypes]) {
        try {
          Object.freeze(frozen);
        } catch {
          // Firefox lets nobody freeze a document
        }
      }
    },
    late: () => {
      Object.freeze(banner());
      banner()?.remove();
    },
  },
  {
    name: 'says that its root is another',
    early: () => Object.defineProperty(document, 'documentElement', { get: () => document.body }),
    late: () => banner()?.remove(),
  },
  {
    name: 'names its forms like the properties of the document',
    body: [
      'documentElement',
      'createElementNS',
      'createTextNode',
      'elementFromPoint',
      'body',
      'querySelector',
    ]
      .map((name) => `<form name="${name}"></form><img name="${name}" alt="">`)
      .join(''),
    late: () => banner()?.remove(),
  },
  {
    name: 'names its elements like the globals of an extension',
    body: '<div id="browser"></div><form name="chrome"></form><a id="pavillonVisit"></a><a id="MutationObserver"></a>',
    late: () => banner()?.remove(),
  },
  {
    name: 'lets no script and no style in',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    late: () => banner()?.remove(),
  },
];

/** Pages that go on until it gives up: a bounded number of times, and the badge still tells. */
export const CONCEDED: (TestPage & { late: () => Promise<number> })[] = [
  { name: 'removes it at every frame', late: () => fight((element) => element.remove()) },
  {
    name: 'removes it whenever it comes',
    late: async () => {
      let returns = 0;
      new MutationObserver(() => {
        if (!banner()) return;
        returns += 1;
        banner()?.remove();
      }).observe(document, { childList: true, subtree: true });
      banner()?.remove();
      await drawn(20);
      return returns;
    },
  },
  {
    name: 'removes it by the clock',
    late: async () => {
      let returns = -1;
      const timer = setInterval(() => {
        if (banner()) returns += 1;
        banner()?.remove();
      }, 1);
      await drawn(25);
      clearInterval(timer);
      return returns;
    },
  },
  {
    name: 'replaces its root at every frame',
    late: () =>
      fight(() => {
        const root = document.createElement('html');
        root.append(document.createElement('body'));
        document.documentElement.replaceWith(root);
      }),
  },
  {
    name: 'puts a cover over it at every frame',
    body: '<p popover="manual" style="inset:0;width:100%;height:100%;margin:0;background:#fff"></p>',
    late: async () => {
      const cover = document.querySelector('p');
      let returns = -1;
      for (let time = 0; time < 20; time += 1) {
        if (document.elementFromPoint(640, 40) === banner()) returns += 1;
        cover?.hidePopover();
        cover?.showPopover();
        await drawn(2);
      }
      banner()?.remove(); // and is there no more in the end
      return returns > 5 ? returns : fight((element) => element.remove());
    },
  },
];

/** Lets no click and no key reach anybody else. */
export const SWALLOWING: TestPage = {
  name: 'swallows all events',
  early: () => {
    for (const type of ['click', 'keydown', 'keyup', 'pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
      addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    }
  },
};

/** Lays a popover over everything, in a closed root, out of which no event of its opening comes. */
export const COVERING = {
  name: 'covers it secretly',
  late: async () => {
    const cover = document.createElement('div');
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    cover.popover = 'manual';
    cover.style.cssText = 'inset:0;width:100%;height:100%;margin:0;padding:300px;background:#fff';
    const button = document.createElement('button');
    button.textContent = 'Trap';
    cover.append(button);
    root.append(cover);
    cover.showPopover();
    await drawn(2);
  },
};
