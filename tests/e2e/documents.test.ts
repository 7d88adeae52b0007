import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChromiumTab } from '../../scripts/browsers/chromium/tab.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { until } from '../../scripts/browsers/wait.ts';
import type { Route } from '../../scripts/stand-in.ts';
import { KINDS } from './pages/documents.ts';
import { served } from './pages/page.ts';
import { BANNER, BROWSERS, openScene, type Scene } from './scene.ts';

const SITE = 'http://seriefr.eu';
const ROUTES: Record<string, Route> = {
  ...Object.fromEntries(KINDS.map(({ name, route }) => [pathOf(name), route])),
  '/modal': served({
    name: 'modal',
    body: '<dialog><button>Close it</button></dialog><button id="open">Open it</button>',
    early: () =>
      addEventListener('click', ({ target }) => {
        const dialog = document.querySelector('dialog');
        if (target instanceof Element && target.id === 'open') dialog?.showModal();
        else dialog?.close();
      }),
  }),
  '/popover': served({ name: 'popover', body: '<p popover>Tip</p><button popovertarget="tip">Tip</button>' }),
  '/wide': served({
    name: 'wide',
    body: '<div id="film">Film</div><button>Full screen</button>',
    early: () =>
      addEventListener('click', ({ target }) => {
        if (target === document.querySelector('button')) document.querySelector('#film')?.requestFullscreen();
      }),
  }),
  '/history': served({ name: 'history' }),
  '/refresh': { body: '<!doctype html><meta http-equiv="refresh" content="0; url=/history"><h1>Moved</h1>' },
  '/steady': served({
    name: 'steady',
    early: () => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry)
            Object.assign(window, { shift: Number(Reflect.get(window, 'shift')) + Number(entry.value) });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    },
  }),
};

describe.each(BROWSERS)('in %s', (name) => {
  let scene: Scene;
  let page: Page;
  const badge = () => scene.browser.extension.badge(page);
  const marked = () => until(async () => (await badge()) === '1', { what: 'the badge' });
  beforeAll(async () => {
    scene = await openScene(name, { routes: { ...ROUTES } });
    page = await scene.browser.open('http://example.com/');
  });
  afterAll(() => scene?.close());

  it.each(KINDS)('$name: the banner, or the badge, or the popup tells', async (kind) => {
    await page.goto(SITE + pathOf(kind.name));
    if (kind.undrawn?.includes(name)) {
      const popup = await scene.browser.extension.popup(page);
      await popup.find('heading', 'seriefr.eu');
      await popup.close();
    } else {
      await page.find('region', BANNER);
      expect(await page.all('region', BANNER)).toHaveLength(1);
    }
    if (!kind.closed?.includes(name)) await marked();
  });

  it('a page that comes slowly has its banner before its body', async () => {
    let finish = (_: string) => {};
    const rest = new Promise<string>((settle) => {
      finish = settle;
    });
    const head = `<!doctype html><html lang="en"><title>slow</title><!--${'-'.repeat(4096)}>`;
    scene.web.routes['/slow'] = { body: head, rest };
    const arrival = page.goto(`${SITE}/slow`);
    const isThere = () =>
      page.evaluate(
        () =>
          document.body === null &&
          [...document.documentElement.children].some(({ localName }) => localName === 'div'),
      );
    await until(isThere, { what: 'the banner before the body' });
    finish('<body><h1>At last</h1>');
    await arrival;
    await page.find('heading', 'At last');
    expect(await page.all('region', BANNER)).toHaveLength(1);
  });

  it('a modal dialog of the page lies below the banner, which is of use again afterwards', async () => {
    await page.goto(`${SITE}/modal`);
    await page.find('region', BANNER);
    await page.click('button', 'Open it');
    await page.find('button', 'Close it');
    await page.evaluate(() => drawn(3));
    await page.click('button', 'Close it');
    await page.click('button', 'Details');
    await page.find('heading', 'Timeline');
  });

  it('an open popover of the page stays open below the banner', async () => {
    await page.goto(`${SITE}/popover`);
    await page.find('region', BANNER);
    const isOpen = await page.evaluate(async () => {
      const tip = document.querySelector<HTMLElement>('p[popover]');
      tip?.showPopover();
      await drawn(3);
      return tip?.matches(':popover-open');
    });
    expect(isOpen).toBe(true);
    expect(await page.evaluate(() => document.elementFromPoint(innerWidth / 2, 20) === banner())).toBe(true);
  });

  it('on paper there is no banner', async () => {
    await page.goto(`${SITE}/history`);
    await page.find('region', BANNER);
    await page.setMedium('print');
    await page.gone('region', BANNER);
    await page.setMedium('screen');
    await page.find('region', BANNER);
  });

  it('going on without loading changes nothing', async () => {
    await page.goto(`${SITE}/history`);
    await page.click('button', 'Details');
    await page.evaluate(async () => {
      history.pushState({}, '', '/further');
      location.hash = 'part';
      await drawn(2);
    });
    await page.find('heading', 'Timeline');
    expect(await page.all('region', BANNER)).toHaveLength(1);
    await marked();
  });

  it('a page that sends the visitor on at once has its banner where it sends to', async () => {
    await page.goto(`${SITE}/refresh`);
    await until(async () => (await page.url()).endsWith('/history'), { what: 'the other page' });
    await page.find('region', BANNER);
  });

  it('coming back, the banner and the badge are there', async () => {
    await page.goto(`${SITE}/history`);
    await page.find('region', BANNER);
    await page.goto('http://example.com/');
    await until(async () => (await badge()) === '', { what: 'no badge' });
    await page.evaluate(() => setTimeout(() => history.back()));
    await until(async () => (await page.url()).endsWith('/history'), { what: 'the page before' });
    await page.find('region', BANNER);
    expect(await page.all('region', BANNER)).toHaveLength(1);
    await marked();
  });

  it('never does the extension complain', async () => {
    const lines = await scene.browser.extension.console();
    // What is said of a page that was left meanwhile: Firefox's own word, and ours on a tab without a banner.
    const isOfLeaving = /after context unloaded|no banner in tab/;
    expect(lines.filter(({ text }) => !isOfLeaving.test(text))).toEqual([]);
  });

  // Firefox without a window fills no screen, tells no layout shift and has no profiler that we reach.
  if (name === 'chromium') {
    it('what fills the screen covers the banner, and afterwards it is there', async () => {
      await page.goto(`${SITE}/wide`);
      await page.click('button', 'Full screen');
      await until(() => page.evaluate(() => document.fullscreenElement?.id === 'film'), {
        what: 'the full screen',
      });
      await page.evaluate(() => document.exitFullscreen());
      await page.click('button', 'Details');
      await page.find('heading', 'Timeline');
    });

    it('nothing of the page moves when the banner comes, opens and folds', async () => {
      await page.goto(`${SITE}/steady`);
      await page.click('button', 'Details');
      await page.find('heading', 'Timeline');
      await page.click('button', 'Details');
      await page.gone('heading', 'Timeline');
      expect(await page.evaluate(() => drawn(3).then(() => Reflect.get(window, 'shift')))).toBe(0);
    });

    it('runs nothing while the page grows by thousands of elements', async () => {
      await page.goto(`${SITE}/history`);
      await page.find('region', BANNER);
      await page.evaluate(() => new Promise((then) => setTimeout(then, 600))); // the one announcement is made by then
      const session = await (page as ChromiumTab).tab.createCDPSession(); // a tab of Chromium's
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 100 });
      await session.send('Profiler.start');
      await page.evaluate(async () => {
        for (let frame = 0; frame < 30; frame += 1) {
          for (let count = 0; count < 300; count += 1) {
            const item = document.createElement('p');
            item.textContent = `Item ${count}`;
            document.body.append(item);
          }
          await drawn(1);
        }
      });
      const { nodes } = (await session.send('Profiler.stop')).profile;
      const ours = nodes.filter(({ callFrame }) => callFrame.url.startsWith(scene.browser.extension.origin));
      expect(nodes.some(({ callFrame }) => callFrame.url === '' && callFrame.functionName !== '')).toBe(true);
      expect(ours.map(({ callFrame }) => callFrame.functionName)).toEqual([]);
      await session.detach();
    });
  }
});

function pathOf(name: string): string {
  return `/${name.replaceAll(' ', '-')}`;
}
