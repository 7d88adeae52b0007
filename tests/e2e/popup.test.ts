import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BANNER, BROWSERS, openScene, type Scene } from './scene.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page's CSP refuses script elements and eval; the driver's own channel carries the source as a function. */
const runAxe = new Function(
  `${AXE}; return axe.run().then(({ violations }) => violations.map(({ id }) => id))`,
) as () => Promise<string[]>; // so it returns

describe.each(BROWSERS)('the popup in %s', (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name);
  });
  afterAll(() => scene?.close());

  it('tells the record of the site in front', async () => {
    const page = await scene.browser.open('http://www.dpstream.tv/');
    const popup = await scene.browser.extension.popup(page);
    await popup.find('heading', 'dpstream.tv');
    await popup.find('text', /has expired/);
    await popup.click('button', 'Details');
    await popup.find('heading', 'Timeline');
    await popup.close();
    await page.close();
  });

  it('holds no record for other sites, and never calls them safe', async () => {
    const page = await scene.browser.open('http://example.com/');
    const popup = await scene.browser.extension.popup(page);
    await popup.find('text', 'No record held for this site.');
    await popup.find('text', /no certificate/);
    expect((await popup.tree()).map((node) => node.name).join(' ')).not.toMatch(/\bsafe\b/i);
    await popup.close();
    await page.close();
  });

  it.each([
    ['a domain', 'seriefr.eu', /seriefr\.eu/],
    ['an address', 'https://www.dpstream.tv/film?id=1', /dpstream\.tv/],
    ['a defanged address', 'hxxp://planet-series[.]tv', /planet-series\.tv/],
    ['a name', 'Planet Series', /planet-series\.tv/],
    ['a misspelling', 'Xstream Codes', /xtream-codes\.com/],
    ['another misspelling', 'alloshotv', /alloshowtv\.com/],
    ['a case without a domain', 'Top Site', /Top Site/],
    ['a docket number', '11/60013', /Allostreaming/],
  ])('finds %s', async (_, query, expected) => {
    const popup = await scene.browser.extension.open('popup.html');
    await popup.find('combobox');
    await popup.type(query);
    await popup.find('option', expected);
    await popup.press('Enter');
    await popup.find('heading', expected);
    await popup.find('heading', 'Timeline');
    await popup.close();
  });

  it('walks through results by the arrow keys', async () => {
    const popup = await scene.browser.extension.open('popup.html?q=allo');
    await popup.find('option', undefined, { nth: 1 });
    const selected = async () => (await popup.all('option')).findIndex((option) => option.selected);
    expect(await selected()).toBe(0);
    await popup.press('ArrowDown');
    expect(await selected()).toBe(1);
    await popup.press('Enter');
    await popup.find('heading', 'Timeline');
    await popup.press('Escape');
    await popup.find('option', undefined, { nth: 1 });
    await popup.close();
  });

  it('says plainly what is not listed and what is no site', async () => {
    const popup = await scene.browser.extension.open('popup.html?q=example.org');
    await popup.find('text', 'No record held for example.org.');
    await popup.goto(`${scene.browser.extension.origin}/popup.html?q=192.0.2.1`);
    await popup.find('text', /IP addresses/);
    await popup.goto(`${scene.browser.extension.origin}/popup.html?q=javascript:alert(1)`);
    await popup.find('text', /Only http and https/);
    await popup.close();
  });

  it('looks up without waking the background', async () => {
    const { background } = scene.browser.extension;
    await background.stop();
    const before = await background.starts();
    const popup = await scene.browser.extension.open('popup.html?q=tvshack');
    await popup.find('option', /tvshack\.net/);
    expect(await background.starts()).toBe(before);
    await popup.close();
  });

  it('has nothing that axe objects to', async () => {
    for (const query of ['', '?q=seriefr', '?q=example.org']) {
      const popup = await scene.browser.extension.open(`popup.html${query}`);
      await popup.find('combobox');
      const violations = await popup.evaluate(runAxe);
      expect(violations).toEqual([]);
      await popup.close();
    }
  });

  it('says when the browser withholds the sites, and offers the button that mends it', async () => {
    await scene.browser.extension.withdrawHosts();
    const popup = await scene.browser.extension.open('popup.html');
    await popup.find('alert');
    await popup.find('button', 'Allow access to sites');
    await popup.close();
    await scene.browser.extension.giveBackHosts();
    const page = await scene.browser.open('http://seriefr.eu/');
    await page.find('region', BANNER);
    const mended = await scene.browser.extension.open('popup.html');
    await mended.find('combobox');
    expect(await mended.all('alert')).toEqual([]);
    await mended.close();
    await page.close();
  });
});

// Chromium asks in a window of its own, which no automation reaches; Firefox can be told to say yes.
describe('the button that asks for the sites, in firefox', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene('firefox', { prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
  });
  afterAll(() => scene?.close());

  it('brings the banner back once the user says yes', async () => {
    await scene.browser.extension.withdrawHosts();
    const popup = await scene.browser.extension.open('popup.html');
    await popup.click('button', 'Allow access to sites');
    await popup.gone('alert');
    await popup.close();
    const page = await scene.browser.open('http://seriefr.eu/');
    await page.find('region', BANNER);
  });
});
