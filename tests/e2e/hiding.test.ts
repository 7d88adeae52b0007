import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/wait.ts';
import { applied, BANNER, BROWSERS, isRegisteredFor, openScene, type Scene } from './scene.ts';

describe.each(BROWSERS)('hiding in %s', (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name);
  });
  afterAll(() => scene?.close());

  it('for this visit lasts while the site is being read, and is undone in the popup', async () => {
    const page = await scene.browser.open('http://seriefr.eu/');
    await page.click('button', 'Hide');
    await page.click('button', 'For this visit');
    await page.gone('region', BANNER);
    await page.goto('http://www.seriefr.eu/another');
    await page.find('heading', 'www.seriefr.eu');
    await until(async () => (await scene.browser.extension.badge(page)) === '1', { what: 'the badge' });
    // Marked, the page has decided what to show; a wish that was still on its way when it did reaches it now.
    await page.gone('region', BANNER);

    const popup = await scene.browser.extension.popup(page);
    await popup.find('text', /Hidden for this visit/);
    await popup.click('button', 'Show again');
    await popup.gone('button', 'Show again');
    await popup.close();
    await page.find('region', BANNER);
    await page.close();
  });

  it('for 7 days takes the site out of the plan, in every tab, and is undone in the popup', async () => {
    const first = await scene.browser.open('http://dpstream.tv/');
    const second = await scene.browser.open('http://www.dpstream.tv/');
    await second.click('button', 'Hide');
    await second.click('button', 'dpstream.tv, for 7 days');
    await second.gone('region', BANNER);
    await first.activate();
    await first.gone('region', BANNER);
    await until(async () => !(await isRegisteredFor(scene.browser, 'dpstream.tv')), {
      what: 'the site to leave the plan',
    });
    expect(await isRegisteredFor(scene.browser, 'fifostream.tv')).toBe(true);
    await first.reload();
    await first.find('heading', 'dpstream.tv');
    expect(await first.all('region', BANNER)).toEqual([]);

    const popup = await scene.browser.extension.popup(first);
    await popup.find('text', /Hidden here until/);
    await popup.click('button', 'Show again');
    await popup.gone('button', 'Show again');
    await popup.close();
    await first.activate();
    await first.find('region', BANNER);
    await second.activate();
    await second.find('region', BANNER);
    await applied(scene.browser);
    expect(await isRegisteredFor(scene.browser, 'dpstream.tv')).toBe(true);
    await first.close();
    await second.close();
  });

  it('by Escape needs the focus inside the banner', async () => {
    const page = await scene.browser.open('http://seriefr.xyz/');
    await page.find('region', BANNER);
    await page.focus('link', 'Films');
    await page.press('Escape');
    expect(await page.all('region', BANNER)).toHaveLength(1);
    await page.focus('button', 'Details');
    await page.press('Escape');
    await page.gone('region', BANNER);
    await page.close();
  });
});
