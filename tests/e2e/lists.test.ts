import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Page } from '../../scripts/browsers/page.ts';
import { until } from '../../scripts/browsers/wait.ts';
import type { Route } from '../../scripts/stand-in.ts';
import type { FailureCode } from '../../src/lists/failures.ts';
import type { ListState } from '../../src/lists/state.ts';
import { BROWSERS, openScene, type Scene } from './scene.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

const ADDRESS = 'https://lists.example/warez';
const PATH = 'lists.example/warez';
const NAME = 'Rectorat';
const text = (body: string, rest: Partial<Route> = {}): Route => ({
  headers: { 'content-type': 'text/plain' },
  body,
  ...rest,
});

/** As a school writes one: names, notes, and what must not be taken. */
const SOUND = `\ufeff# a list\r\nLISTED.example\r\n*.wild.example\r\nbücher.example # a note\r\n0.0.0.1\r\ncom.br\r\narchive.org\r\nbad.example/film\r\ncl\u0000ean.example\r\n`;
const COUNT = 3;

const CASES: [string, FailureCode, () => Route][] = [
  ['is not there', 'status', () => text('gone', { status: 404 })],
  [
    'leads to an address without encryption',
    'redirect',
    () => text('', { status: 302, headers: { location: 'http://lists.example/plain' } }),
  ],
  ['is a web page', 'html', () => text('<!doctype html><title>Log in</title>')],
  ['is compressed', 'compressed', () => ({ body: gzipSync('listed.example\n'.repeat(99)) })],
  ['is empty', 'empty', () => text('')],
  [
    'is two hundred megabytes long',
    'too-large',
    () => text('listed.example\n', { headers: { 'content-length': '200000000' }, isCut: true }),
  ],
  [
    'comes incomplete',
    'cut-short',
    () => text('listed.example\nwild.exa', { headers: { 'content-length': '9999' }, isCut: true }),
  ],
  ['has shrunk', 'shrunken', () => text('listed.example\n')],
];

describe.each(BROWSERS)('a list by address in %s', (name) => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene(name, { routes: { [PATH]: text(SOUND, { headers: { etag: '"one"' } }) } });
    await nameLists([{ url: ADDRESS, name: NAME, format: 'auto' }]);
    await until(async () => (await state())?.installed === 1, {
      what: 'the list to be in force',
      timeout: 20_000,
    });
  });
  afterAll(() => scene?.close());

  /** What a user would name in the options page. */
  function nameLists(domainLists: object[]): Promise<unknown> {
    return ask('preferences/change', { changes: { domainLists } });
  }

  function ask(message: string, asks: object = {}): Promise<unknown> {
    return scene.browser.extension.ask(
      (name, asks) => chrome.runtime.sendMessage({ name, asks }),
      message,
      asks,
    );
  }

  function state(): Promise<ListState | undefined> {
    return scene.browser.extension.ask(async (url) => {
      const { lists = {} } = await chrome.storage.local.get('lists');
      return Object(lists)[url];
    }, ADDRESS);
  }

  async function visit(address: string): Promise<Page> {
    const page = await scene.browser.open();
    await page.goto(address);
    return page;
  }

  async function isBlocked(address: string): Promise<boolean> {
    const page = await visit(address);
    const shown = await page.url();
    await page.close();
    return shown.startsWith(scene.browser.extension.origin);
  }

  it('is fetched without a word about who asks', async () => {
    const [asked] = scene.web.requests.filter(
      ({ host, path }) => host === 'lists.example' && path === '/warez',
    );
    expect(asked?.scheme).toBe('https');
    for (const header of ['cookie', 'referer', 'if-none-match'])
      expect(asked?.headers).not.toHaveProperty(header);
  });

  it('is taken but for what no list may flag, each counted', async () => {
    const refused = { count: 1 };
    expect(await state()).toMatchObject({
      copy: {
        count: COUNT,
        refused: {
          'ip-address': refused,
          'public-suffix': refused,
          never: refused,
          path: refused,
          'not-a-domain': refused,
        },
      },
      error: null,
    });
  });

  it('sends its names, and what lies below them, to the block page, which says whose list it is', async () => {
    const page = await visit('http://www.listed.example/film');
    await page.find('button', 'Go back');
    const shown = await page.evaluate(() => document.body.innerText);
    expect(shown).toContain(`listed.example is listed by ${NAME}.`);
    expect(shown).toContain('not a decision of a court');
    expect(scene.web.count('www.listed.example')).toBe(0);
    await page.close();
    expect(await isBlocked('http://xn--bcher-kva.example/')).toBe(true);
    for (const open of ['http://shop.com.br/', 'http://archive.org/', 'http://notlisted.example/'])
      expect(await isBlocked(open), open).toBe(false);
  });

  it.each(['popup.html', 'registry.html'])(
    'is named by %s, which says that it is no decision',
    async (path) => {
      const page = await scene.browser.extension.open(`${path}?q=www.listed.example`);
      await page.find('text', `listed.example is listed by ${NAME}.`);
      await page.find('text', /register holds no decision on this domain/);
      expect(await page.all('text', /No record/)).toEqual([]);
      await page.close();
    },
  );

  it('lets a visitor go on, to the very address, where the popup still says whose list it is', async () => {
    const page = await visit('http://wild.example/a?b=c#d');
    await page.click('button', 'Continue to wild.example');
    await until(async () => (await page.url()) === 'http://wild.example/a?b=c#d', {
      what: 'the address asked for',
    });
    const popup = await scene.browser.extension.popup(page);
    await popup.find('text', `wild.example is listed by ${NAME}.`);
    await popup.close();
    await page.close();
  });

  it('is asked for again only if it has changed', async () => {
    scene.web.routes[PATH] = { status: 304, body: '' };
    await ask('lists/fetch');
    expect(scene.web.requests.at(-1)?.headers['if-none-match']).toBe('"one"');
    expect(await state()).toMatchObject({ copy: { count: COUNT }, error: null, installed: 1 });
  });

  it.each(CASES)('that %s changes nothing, and says so', async (_, code, route) => {
    scene.web.routes[PATH] = route();
    await ask('lists/fetch');
    expect(await state()).toMatchObject({
      copy: { count: COUNT, generation: 1 },
      error: { code },
      installed: 1,
    });
    if (code === 'redirect') expect(scene.web.requests.map(({ path }) => path)).not.toContain('/plain');
  });

  it('is in force all the while, and after the background was ended', async () => {
    await scene.browser.extension.background.stop();
    expect(await isBlocked('http://listed.example/')).toBe(true);
  });

  it('is in force anew when it is whole again', async () => {
    scene.web.routes[PATH] = text('new.example\nlisted.example\nwild.example\n');
    await ask('lists/fetch');
    expect(await state()).toMatchObject({ copy: { count: 3, generation: 2 }, error: null, installed: 2 });
    expect(await isBlocked('http://new.example/')).toBe(true);
    expect(await isBlocked('http://xn--bcher-kva.example/')).toBe(false);
  });

  it('leaves nothing behind when nobody names it any more', async () => {
    await nameLists([]);
    await until(async () => (await state()) === undefined, { what: 'the list to be gone' });
    expect(await isBlocked('http://new.example/')).toBe(false);
    const rules = await scene.browser.extension.ask(() => chrome.declarativeNetRequest.getDynamicRules());
    expect(rules).toEqual([]);
  });
});
