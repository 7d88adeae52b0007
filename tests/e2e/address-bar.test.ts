import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../scripts/browsers/wait.ts';
import { BANNER, BROWSERS, openScene, type Scene } from './scene.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

describe.each(BROWSERS)('beside the popup, in %s,', (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name);
  });
  afterAll(() => scene?.close());

  it('there are two keys, which a user can change', async () => {
    const keys = await scene.browser.extension.ask(async () => {
      const all = await chrome.commands.getAll();
      return Object.fromEntries(all.map((command) => [command.name, command]));
    });
    expect(Object.keys(keys).sort()).toEqual(['_execute_action', 'show-details']);
    // Chromium gives an extension that is loaded by automation none of the keys that it suggests.
    if (name === 'firefox') {
      expect(keys._execute_action?.shortcut).toBe('Alt+Shift+P');
      expect(keys['show-details']?.shortcut).toBe('Alt+Shift+L');
    }
    expect(keys['show-details']?.description).toBe('Open the details of the banner on this page');
  });

  it('the menu has its one entry', async () => {
    const isThere = () =>
      scene.browser.extension.ask(async () => {
        try {
          await chrome.contextMenus.update('look-up', { visible: true });
          return true;
        } catch {
          return false;
        }
      });
    await until(isThere, { what: 'the entry of the menu' });
  });

  it('the details of a banner open and fold when the extension asks for them', async () => {
    const page = await scene.browser.open('http://seriefr.eu/');
    await page.find('region', BANNER);
    const ask = () =>
      scene.browser.extension.ask(async () => {
        const [tab] = await chrome.tabs.query({ url: '*://seriefr.eu/*' });
        return chrome.tabs.sendMessage(tab?.id ?? -1, { name: 'visit/details' });
      });
    expect(await ask()).toBe(true);
    await page.find('heading', 'Timeline');
    expect(await ask()).toBe(true);
    await page.gone('heading', 'Timeline');
    await page.close();
  });
});

// Chromium's address bar is out of reach of automation: there its listener is tested, in tests/background.
describe('the keyword in the address bar of firefox', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene('firefox');
  });
  afterAll(() => scene?.close());

  it('states the outcome, and proposes what the record holds', async () => {
    await scene.browser.open('http://example.com/');
    const listed = await scene.browser.typeInAddressBar('pavillon seriefr.eu');
    expect(listed.join('\n')).toMatch(/seriefr\.eu/);
    const none = await scene.browser.typeInAddressBar('pavillon example.org');
    expect(none.join('\n')).toMatch(/No record held for example\.org/);
    const wrong = await scene.browser.typeInAddressBar('pavillon javascript:alert(1)');
    expect(wrong.join('\n')).toMatch(/Only http and https/);
  });

  it('opens the register with what was typed', async () => {
    await scene.browser.open('http://example.com/');
    await scene.browser.typeInAddressBar('pavillon seriefr.eu');
    await scene.browser.takeFromAddressBar(0);
    const page = await scene.browser.pageAt(/registry\.html\?q=seriefr\.eu/);
    await page.close();
  });
});
