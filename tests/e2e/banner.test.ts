import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../scripts/browsers/wait.ts';
import { BANNER, BROWSERS, openScene, type Scene } from './scene.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

const LISTED = [
  'http://seriefr.eu/',
  'https://seriefr.eu/',
  'http://seriefr.eu:8081/watch?v=1#part',
  'http://SERIEFR.EU/',
  'http://seriefr.eu./',
  'http://www.seriefr.eu/',
  'https://a.b.c.d.seriefr.eu/deep/er',
  'http://séries.seriefr.eu/',
  'http://dpstream.tv/',
  'http://xtream-codes.com/',
  'http://planet-series.tv/',
  'http://ninjavideo.net/',
];

const NOT_LISTED = [
  'http://notseriefr.eu/',
  'http://seriefr.eu.example.com/',
  'http://example.com/?u=seriefr.eu',
  'http://seriefr.eu@example.com/',
  'http://seriefr.example/',
  'http://dpstream.net/',
  'http://alloshotv.com/',
  'http://full-stream.ws/',
  'https://wikileaks.org/',
  'https://archive.org/',
  'https://www.europe1.fr/',
];

const STRICT = {
  headers: {
    'content-security-policy':
      "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  body: '<!doctype html><title>strict</title><h1>Strict</h1>',
};

describe.each(BROWSERS)('the banner in %s', (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name, {
      routes: {
        '/strict': STRICT,
        'example.com/framing': {
          body: '<!doctype html><h1>Framing</h1><iframe title="inside" src="http://seriefr.eu/"></iframe>',
        },
        'seriefr.eu/framing': {
          body: '<!doctype html><h1>Framing</h1><iframe title="inside" src="http://dpstream.tv/"></iframe>',
        },
      },
    });
  });
  afterAll(() => scene?.close());

  it.each(LISTED)('shows on %s', async (address) => {
    const page = await scene.browser.open(address);
    await page.find('region', BANNER);
    expect(await page.all('region', BANNER)).toHaveLength(1);
    await until(async () => (await scene.browser.extension.badge(page)) === '1', { what: 'the badge' });
    await page.close();
  });

  it.each(NOT_LISTED)('does not show on %s', async (address) => {
    const page = await scene.browser.open(address);
    await page.find('heading');
    const hasForeignElement = await page.evaluate(() =>
      [...document.documentElement.children].some(
        ({ localName }) => localName !== 'head' && localName !== 'body',
      ),
    );
    expect(hasForeignElement).toBe(false);
    expect(await page.all('region', BANNER)).toEqual([]);
    expect(await scene.browser.extension.badge(page)).toBe('');
    await page.close();
  });

  it('does not show in frames', async () => {
    const outer = await scene.browser.open('http://example.com/framing');
    await outer.find('heading', 'seriefr.eu');
    expect(await outer.all('region', BANNER)).toEqual([]);
    await outer.goto('http://seriefr.eu/framing');
    await outer.find('heading', 'dpstream.tv');
    await outer.find('region', /seriefr\.eu/);
    expect(await outer.all('region', BANNER)).toHaveLength(1);
    await outer.close();
  });

  it('says of dpstream.tv that the order of 2013 was for twelve months and has expired', async () => {
    const page = await scene.browser.open('http://dpstream.tv/');
    const { name: line } = await page.find('heading', /expired/);
    expect(line).toContain('28 November 2013');
    expect(line).toContain('Tribunal de grande instance de Paris');
    expect(line).toContain('12 months');
    await page.close();
  });

  it('says of seriefr.eu what was requested, and that no decision is known', async () => {
    const page = await scene.browser.open('http://seriefr.eu/');
    const { name: line } = await page.find('heading', /13 November 2019/);
    expect(line).toMatch(/suspended prison sentence of 8 months requested/);
    expect(line).toMatch(/No decision is known/);
    await page.find('text', /presumed innocent/);
    await page.close();
  });

  it('tells timeline, penalties, figures and sources on demand', async () => {
    const page = await scene.browser.open('http://dpstream.tv/');
    await page.find('button', 'Details');
    expect(await page.all('heading', 'Timeline')).toEqual([]);
    await page.click('button', 'Details');
    for (const section of ['Timeline', 'Measures and penalties', /^Figures/, 'Sources']) {
      await page.find('heading', section);
    }
    await page.find('text', /15 March 2016/);
    await page.find('text', /^expired$/);
    await page.find('text', /^overturned$/);
    await page.find('text', /sources disagree/);
    await page.find('link', /Europe 1/);
    await page.click('button', 'Details');
    await page.gone('heading', 'Timeline');
    await page.close();
  });

  it('paints whole, at the top, under the strictest content security policy', async () => {
    const page = await scene.browser.open('http://seriefr.eu/strict');
    await page.find('region', BANNER);
    const box = await page.evaluate(() => {
      const { top, left, width, height } =
        document.documentElement.lastElementChild?.getBoundingClientRect() ?? {};
      return { top, left, isWide: width === document.documentElement.clientWidth, height: height ?? 0 };
    });
    expect(box).toMatchObject({ top: 0, left: 0, isWide: true });
    // Unstyled, the same content is a third as high again or more; styled, two lines and a border.
    expect(box.height).toBeGreaterThan(50);
    expect(box.height).toBeLessThan(140);
    await page.close();
  });

  it('comes back when the page takes it away, and ignores clicks that the page makes up', async () => {
    const page = await scene.browser.open('http://seriefr.eu/');
    await page.find('region', BANNER);
    await page.evaluate(() => {
      document.documentElement.lastElementChild?.remove();
    });
    await page.find('region', BANNER);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      host?.setAttribute('style', 'display: none !important');
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    await page.find('region', BANNER);
    expect(
      await page.evaluate(() => document.documentElement.lastElementChild?.getAttribute('style')),
    ).toBeNull();
    await page.close();
  });

  it('is walked through by keyboard, and gives the focus back', async () => {
    const page = await scene.browser.open('http://dpstream.tv/');
    await page.find('region', BANNER);
    await page.focus('link', 'Films');
    await page.focus('button', 'Details');
    await page.press('Enter');
    await page.find('heading', 'Timeline');
    await page.press('Escape');
    await page.gone('heading', 'Timeline');
    await page.find('button', 'Details', { focused: true });
    await page.focus('button', 'Hide');
    await page.press('Enter');
    await page.find('button', 'For this visit');
    await page.press('Tab');
    await page.find('button', 'Fold to the flag', { focused: true });
    await page.press('Tab');
    await page.find('button', 'For this visit', { focused: true });
    await page.press('Escape');
    await page.gone('button', 'For this visit');
    await page.find('button', 'Hide', { focused: true });
    await page.press('Escape');
    await page.gone('region', BANNER);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    await page.close();
  });

  it('folds to its flag, which leaves the page its place, and unfolds again', async () => {
    const page = await scene.browser.open('http://ninjavideo.net/');
    await page.click('button', 'Fold to the flag');
    await page.gone('button', 'Details');
    await page.find('region', BANNER);
    const size = await page.evaluate(() => {
      const { width = 0, height = 0 } = document.elementFromPoint(5, 5)?.getBoundingClientRect() ?? {};
      return { width, height };
    });
    expect(size.height).toBeGreaterThan(60); // the page's own, not the banner's
    await page.click('button', 'Show the notice about ninjavideo.net');
    await page.find('button', 'Details');
    await page.close();
  });

  it.each<[string, object | null]>([
    ['missing', null],
    ['of another format', { format: 2 }],
    ['truncated', { body: '{"domain":"planet-series.tv"' }],
    ['that of another domain', { of: 'dpstream.tv' }],
  ])(
    'is whole again on a page whose notice is %s, and the tab is marked',
    async (_, damage) => {
      await scene.browser.extension.ask(async (change) => {
        const key = 'notice:planet-series.tv';
        const { of, ...parts } = Object(change);
        const source = of ? `notice:${of}` : key;
        const { [source]: notice } = await chrome.storage.local.get(source);
        if (change) await chrome.storage.local.set({ [key]: { ...Object(notice), ...parts } });
        else await chrome.storage.local.remove(key);
      }, damage);
      const page = await scene.browser.open('http://planet-series.tv/');
      await page.find('region', 'Pavillon: legal history of planet-series.tv', { timeout: 20_000 });
      await until(async () => (await scene.browser.extension.badge(page)) === '1', { what: 'the badge' });
      await page.close();
    },
    60_000,
  );

  it('sends nothing anywhere', () => {
    const visited = new Set(
      [...LISTED, ...NOT_LISTED].map((address) => new URL(address).hostname.replace(/\.$/, '')),
    );
    const asked = scene.web.requests
      .map(({ host }) => host.replace(/:\d+$/, '').replace(/\.$/, ''))
      .filter((host) => !visited.has(host));
    expect(asked).toEqual([]);
  });
});

describe.each(BROWSERS)('the banner in French in %s', (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name, { language: 'fr' });
  });
  afterAll(() => scene?.close());

  it('speaks the language of the browser', async () => {
    const page = await scene.browser.open('http://dpstream.tv/');
    await page.find('region', 'Pavillon : historique judiciaire de dpstream.tv');
    await page.find(
      'heading',
      /ordonné le 28 novembre 2013 par le tribunal de grande instance de Paris.*a expiré/,
    );
    await page.click('button', 'Détails');
    await page.find('heading', 'Chronologie');
    await page.goto('http://seriefr.eu/');
    await page.find('heading', /8 mois de prison avec sursis requis. Aucune décision n’est connue/);
    await page.close();
  });
});
