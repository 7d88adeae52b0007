import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packAssets } from './assets.ts';
import { browser, doorEvents, doors, reset, state } from './fake-doors.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser }));

const { bringMenu, listenToMenu, meantBy } = await import('../../src/background/context-menu.ts');

const TAB = { id: 3, windowId: 1, index: 4, incognito: false };
const settled: Promise<unknown>[] = [];

async function choose(info: object, tab: object | undefined = TAB): Promise<void> {
  doorEvents.chosen.fire(info, tab);
  await Promise.all(settled);
}

describe('the menu', () => {
  beforeEach(() => {
    reset();
    packAssets();
    listenToMenu((work) => settled.push(work));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('has one entry, however often it is brought, and in the language of the reader', async () => {
    await Promise.all([bringMenu(), bringMenu(), bringMenu()]);
    expect(doors.menu).toEqual([
      { id: 'look-up', title: 'Look up in Pavillon', contexts: ['link', 'selection', 'page'] },
    ]);
    state.local.preferences = { uiLanguage: 'fr' };
    await bringMenu();
    expect(doors.menu.map(({ title }) => title)).toEqual(['Chercher dans Pavillon']);
  });

  it.each([
    [
      { link: 'https://www.films.example/x?y=1', selection: 'text', page: 'https://page.example/' },
      'www.films.example',
    ],
    [{ selection: '  Xtream Codes ', page: 'https://page.example/' }, 'Xtream Codes'],
    [{ page: 'https://page.example:8080/path?token=secret' }, 'page.example'],
    [{ link: 'http://192.0.2.1/x' }, '192.0.2.1'],
    [{ link: 'mailto:contact@films.example' }, 'films.example'],
    [{ link: 'javascript:alert(1)' }, 'javascript:alert(1)'],
    [{ selection: 'z'.repeat(5_000) }, 'z'.repeat(200)],
    [{}, ''],
  ])('looks up what is meant by %j', (pointed, query) => {
    expect(meantBy(pointed)).toBe(query);
  });

  it('opens the register beside the tab', async () => {
    await choose({ linkUrl: 'https://films.example/', pageUrl: 'https://page.example/' });
    expect(doors.opened).toEqual([
      { url: 'chrome-extension://fake/registry.html?q=films.example', active: true, windowId: 1, index: 5 },
    ]);
  });

  it('opens it in the private window itself where the browser can', async () => {
    doors.isFirefox = true;
    await choose({ linkUrl: 'https://films.example/' }, { ...TAB, windowId: 9, incognito: true });
    expect(doors.opened[0]).toMatchObject({ windowId: 9 });
    expect(state.session.asked).toBeUndefined();
  });
});
