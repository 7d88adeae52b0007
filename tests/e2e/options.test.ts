import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Page } from '../../scripts/browsers/page.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { openPolicy, type Policy, whyNoPolicy } from '../../scripts/browsers/with-policy.ts';
import { objectionsTo } from './axe.ts';
import { BANNER, BROWSERS, delivered, openScene, type Scene } from './scene.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

const preferences = (scene: Scene) =>
  scene.browser.extension.ask(async () =>
    Object((await chrome.storage.local.get('preferences')).preferences),
  );

/** Waits until what is kept is this. */
async function kept(scene: Scene, wanted: object): Promise<void> {
  const isKept = async () => isDeepStrictEqual(await preferences(scene), wanted);
  await until(isKept, { what: `the preferences to be ${JSON.stringify(wanted)}` });
}

/** The names of what can be operated now: controls that are inert are not among them. */
function operable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('main :is(input, select, button):enabled');
    return [...controls].map((control) => {
      const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : null;
      return (control.getAttribute('aria-label') ?? label ?? control.textContent ?? '').trim();
    });
  });
}

describe.each(BROWSERS)('the options page in %s', (name) => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    scene = await openScene(name);
    page = await scene.browser.extension.open('options.html');
    await page.find('heading', 'Options');
  });
  afterAll(() => scene?.close());

  it('keeps each change at once, says so, and the banners follow', async () => {
    await page.click('radio', 'Nothing');
    await page.find('text', 'Saved.');
    await kept(scene, { displayMode: 'off' });
    const site = await scene.browser.open('http://seriefr.eu/');
    await site.find('heading', 'seriefr.eu');
    expect(await site.all('region', BANNER)).toEqual([]);
    await page.activate();
    await page.click('radio', 'A banner');
    await kept(scene, { displayMode: 'banner' });
    await site.activate();
    await site.find('region', BANNER);
    await site.close();
    await page.activate();
    await page.click('checkbox', 'Books');
    await kept(scene, { displayMode: 'banner', disabledCategories: ['books'] });
    await page.click('checkbox', 'Books');
    await kept(scene, { displayMode: 'banner', disabledCategories: [] });
  });

  it('works by the keyboard alone', async () => {
    await page.focus('radio', 'A banner');
    await page.press('ArrowUp');
    await until(async () => (await preferences(scene)).displayMode === 'badge', { what: 'the badge' });
    await page.press('ArrowDown');
    await until(async () => (await preferences(scene)).displayMode === 'banner', { what: 'the banner' });
  });

  it('shows at once what another tab changes', async () => {
    const other = await scene.browser.extension.open('options.html');
    await other.click('checkbox', 'Mark the toolbar button on listed sites');
    await other.find('text', 'Saved.');
    await other.close();
    await page.activate();
    const isTicked = async () =>
      page.evaluate(() => {
        const [box] = document.querySelectorAll<HTMLInputElement>('.field > .tick input');
        return box?.checked;
      });
    await until(async () => (await isTicked()) === false, { what: 'the other tab’s change' });
  });

  it('speaks another language as soon as it is chosen', async () => {
    await page.evaluate(() => {
      const [select] = document.querySelectorAll('select');
      if (!select) throw new Error('no choice of language');
      select.value = 'fr';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.find('heading', 'Réglages');
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'fr',
      'Réglages – Pavillon',
    ]);
    await scene.browser.extension.ask(() =>
      chrome.runtime.sendMessage({ name: 'preferences/change', asks: { changes: { uiLanguage: null } } }),
    );
    await page.find('heading', 'Options');
  });

  it('goes back to what is kept, with the reason, when a change fails', async () => {
    await page.evaluate(() => {
      const fail = async () => ({ ok: false, error: 'the disk is full' });
      for (const name of ['browser', 'chrome']) {
        const runtime = Reflect.get(globalThis, name)?.runtime; // two objects in Firefox, perhaps one in Chromium
        if (runtime) Object.defineProperty(runtime, 'sendMessage', { value: fail, configurable: true });
      }
    });
    await page.click('radio', 'Nothing');
    await page.find('text', /Not done: the disk is full/);
    const chosen = () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.id);
    const isBanner = (await chosen())?.endsWith('-banner');
    expect(isBanner).toBe(true);
    await page.reload();
    await page.find('heading', 'Options');
  });

  it('lists hidden sites with their scope, and shows them again', async () => {
    const site = await scene.browser.open('http://dpstream.tv/');
    await site.click('button', 'Hide');
    await site.click('button', 'dpstream.tv, for 7 days');
    await site.gone('region', BANNER);
    await page.activate();
    await page.find('text', 'dpstream.tv');
    await page.find('text', /^Until .*20\d\d/);
    await page.click('button', 'Show dpstream.tv again');
    await page.find('text', 'dpstream.tv is shown again.');
    await page.find('text', 'No site is hidden.');
    await site.activate();
    await site.find('region', BANNER);
    await site.close();
    await page.activate();
  });

  it('takes lists by https address only, and lets go of them', async () => {
    const write = async (label: string, text: string) => {
      await page.focus('textbox', label);
      await page.type(text);
    };
    await write('Address (https)', 'http://lists.example/names.txt');
    await write('Whose list it is', 'Example');
    await page.click('button', 'Add');
    await page.find('text', /must begin with https/);
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=url]')?.select());
    await write('Address (https)', 'https://lists.example/names.txt');
    await page.click('button', 'Add');
    await page.find('button', 'Remove the list Example');
    await until(async () => (await preferences(scene)).domainLists?.[0]?.name === 'Example', {
      what: 'the list to be kept',
    });
    await page.click('button', 'Remove the list Example');
    await page.gone('button', 'Remove the list Example');
  });

  it('tells what would happen on an address, and why', async () => {
    const ask = async (address: string) => {
      await page.focus('textbox', 'Address or domain');
      await page.evaluate(() => {
        const { activeElement } = document;
        if (activeElement instanceof HTMLInputElement) activeElement.select();
      });
      await page.type(address);
    };
    await ask('https://www.dpstream.tv/film?id=1');
    await page.find('text', 'The banner would be shown on www.dpstream.tv.');
    await page.find('text', 'The record holds dpstream.tv.');
    await ask('example.org');
    await page.find('text', /Nothing would be shown on example\.org/);
    await ask('192.0.2.1');
    await page.find('text', /IP addresses change hands/);
  });

  it('has nothing that axe objects to, light, dark and narrow, and never scrolls sideways', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColourScheme(scheme);
      expect(await objectionsTo(page), scheme).toEqual([]);
    }
    await page.setViewport(320, 800);
    expect(await objectionsTo(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewport(1280, 800);
    await page.setColourScheme('light');
  });

  it('erases after a question that can be answered no, and says what is gone', async () => {
    await page.click('button', /^Erase my choices/);
    await page.find('alertdialog');
    await page.press('Escape');
    await page.gone('alertdialog');
    expect(await preferences(scene)).not.toEqual({});
    await page.click('button', /^Erase my choices/);
    expect(await objectionsTo(page)).toEqual([]);
    await page.click('button', 'Erase');
    await page.find('text', /^Erased: no hidden site, \d choices\.$/);
    expect(await preferences(scene)).toEqual({});
    await page.find('button', /^Erase my choices/, { focused: true });
  });

  it('says when the browser withholds the sites, and when it gives them back', async () => {
    await page.find('text', /runs on listed sites only/);
    await scene.browser.extension.withdrawHosts();
    await page.activate();
    await page.find('button', 'Allow access to sites');
    await scene.browser.extension.giveBackHosts();
    await page.activate();
    await page.gone('button', 'Allow access to sites');
  });
});

const SCHOOL = {
  organizationName: 'Collège Victor-Hugo',
  supportMessage: 'A question? Room B12.',
  displayMode: 'badge',
  minimumEvidence: 'verdict',
  allowedDomains: ['seriefr.eu'],
};

describe.each(BROWSERS)('the options page under a real policy in %s', (name) => {
  const reason = whyNoPolicy(name);
  if (reason) {
    it.skip(`is not tried: ${reason}`, () => {});
    return;
  }
  let policy: Policy;
  let scene: Scene;
  let page: Page;

  async function begin(values: object): Promise<void> {
    policy = await openPolicy(name, { ...values });
    scene = await openScene(name, policy.launch);
    await delivered(scene.browser, { ...values });
    page = await scene.browser.extension.open('options.html');
    await page.find('heading', 'Managed by Collège Victor-Hugo');
  }
  async function end(): Promise<void> {
    await scene?.close();
    await policy?.clear();
  }

  it('says who decides, locks that and no more, and copies nothing of it', async () => {
    try {
      await begin(SCHOOL);
      await page.find('text', 'A question? Room B12.');
      await page.find('text', 'Set by Collège Victor-Hugo');
      const names = await operable(page);
      expect(names).not.toContain('A banner');
      expect(names).toEqual(expect.arrayContaining(['Proceedings', 'Books', 'Add']));
      expect(await objectionsTo(page)).toEqual([]);
      await page.click('radio', 'A judgment');
      await kept(scene, { minimumEvidence: 'judgment' });
      const refusal = await scene.browser.extension.ask(() =>
        chrome.runtime.sendMessage({ name: 'preferences/change', asks: { changes: { displayMode: 'off' } } }),
      );
      expect(refusal).toMatchObject({ ok: false });
      await kept(scene, { minimumEvidence: 'judgment' });
      await page.focus('textbox', 'Address or domain');
      await page.type('seriefr.eu');
      await page.find('text', /the organisation allows this domain/);
    } finally {
      await end();
    }
  });

  it('is read-only as a whole where the policy says so', async () => {
    try {
      await begin({ ...SCHOOL, lockSettings: true, nonsense: [1] });
      await page.find('text', /This page is locked/);
      expect(await operable(page)).toEqual(['Address or domain', 'Change the keys in the browser']);
      expect(await objectionsTo(page)).toEqual([]);
    } finally {
      await end();
    }
  });
});
