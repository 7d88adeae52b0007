import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objectionsTo } from './axe.ts';
import { BROWSERS, openScene, type Scene } from './scene.ts';

describe.each(BROWSERS)('the first page in %s', (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name);
  });
  afterAll(() => scene?.close());

  it('does not open by itself where the extension is being developed', async () => {
    const addresses = await Promise.all((await scene.browser.pages()).map((page) => page.url()));
    expect(addresses.filter((address) => address.includes('welcome.html'))).toEqual([]);
  });

  it('says what this does, what it never does, and how to keep it in view in this browser', async () => {
    const page = await scene.browser.extension.open('welcome.html');
    await page.find('heading', 'What it does');
    await page.find('heading', 'What it never does');
    await page.find('text', name === 'firefox' ? /the cog beside Pavillon/ : /the pin beside Pavillon/);
    // Chromium gives an extension that is loaded unpacked none of the keys that it suggests.
    if (name === 'firefox') await page.find('text', /opens the details of a banner/);
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColourScheme(scheme);
      expect(await objectionsTo(page), scheme).toEqual([]);
    }
    await page.setColourScheme('light');
    await page.setViewport(320, 640);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('lets a look-up be tried', async () => {
    const page = await scene.browser.extension.open('welcome.html');
    await page.focus('searchbox', 'Look up a domain, a name, a case');
    await page.type('seriefr.eu');
    await page.press('Enter');
    const register = await scene.browser.pageAt(/registry\.html\?q=seriefr\.eu/);
    await register.close();
  });
});

describe('the first page in french', () => {
  it('speaks french', async () => {
    const scene = await openScene('chromium', { language: 'fr' });
    try {
      const page = await scene.browser.extension.open('welcome.html');
      await page.find('heading', 'Ce qu’il ne fait jamais');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
    } finally {
      await scene.close();
    }
  });
});
