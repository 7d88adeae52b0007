import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { lookForUs } from './pages/fingerprint.ts';
import { CONCEDED, COVERING, RESISTED, SWALLOWING } from './pages/hostile.ts';
import { served, type TestPage } from './pages/page.ts';
import { BANNER, BROWSERS, openScene, type Scene } from './scene.ts';

const SITE = 'http://seriefr.eu';
const CALM: TestPage = { name: 'does nothing' };

describe.each(BROWSERS)('the banner in %s on a page that', (name) => {
  let scene: Scene;
  let page: Page;
  let calm: Picture;
  beforeAll(async () => {
    const pages = [CALM, SWALLOWING, COVERING, ...RESISTED, ...CONCEDED];
    const routes = Object.fromEntries(pages.map((each) => [pathOf(each), served(each)]));
    scene = await openScene(name, { routes });
    page = await scene.browser.open(SITE + pathOf(CALM));
    await page.find('region', BANNER);
    const height = await page.evaluate(() => banner()?.getBoundingClientRect().height ?? 0);
    calm = cut(await pictureOf(page), Math.floor(height));
  });
  afterAll(() => scene?.close());

  it.each(RESISTED)('$name: it stays', async (hostile) => {
    await page.goto(SITE + pathOf(hostile));
    await page.find('region', BANNER);
    if (hostile.late) await page.evaluate(hostile.late);
    await page.find('region', BANNER);
    await until(async () => isAlike(calm, await pictureOf(page)), {
      what: 'it to look as on a calm page',
      timeout: 3000,
    });
    expect(await page.all('region', BANNER)).toHaveLength(1);
    expect(await page.evaluate(() => window.faults)).toEqual([]);
  });

  it.each(CONCEDED)('$name: it gives up, and the badge tells', async (hostile) => {
    await page.goto(SITE + pathOf(hostile));
    await page.find('region', BANNER);
    expect(await page.evaluate(hostile.late)).toBeLessThanOrEqual(5);
    await page.gone('region', BANNER);
    expect(await page.evaluate(() => window.faults)).toEqual([]);
    await until(async () => (await scene.browser.extension.badge(page)) === '1', { what: 'the badge' });
  });

  it('writes itself anew: its buttons hear still', async () => {
    await page.goto(SITE + pathOf(CALM));
    await page.find('region', BANNER);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><h1>Written anew</h1>');
      document.close();
    });
    await page.click('button', 'Details');
    await page.find('heading', 'Timeline');
  });

  it('covers it out of sight of all events: it rises when the user presses anything', async () => {
    await page.goto(SITE + pathOf(COVERING));
    await page.find('region', BANNER);
    await page.evaluate(COVERING.late);
    expect(isAlike(calm, await pictureOf(page))).toBe(false);
    await page.click('button', 'Trap');
    await until(async () => isAlike(calm, await pictureOf(page)), { what: 'it to have risen' });
  });

  it('looks for us finds an element without a name', async () => {
    await page.goto(SITE + pathOf(CALM));
    await page.find('region', BANNER);
    expect(await page.evaluate(lookForUs, scene.browser.extension.origin)).toEqual([]);
  });

  it('keeps clicks and keys to itself: its buttons hear them', async () => {
    await page.goto(`http://dpstream.tv${pathOf(SWALLOWING)}`);
    await page.click('button', 'Details');
    await page.find('heading', 'Timeline');
    if (name === 'firefox') return; // where a key that the page stops is lost
    await page.focus('button', 'Details');
    await page.press('Escape');
    await page.gone('heading', 'Timeline');
  });

  it('is any of these never makes the extension complain', async () => {
    const lines = await scene.browser.extension.console();
    // What is said of a page that was left meanwhile: Firefox's own word, and ours on a tab without a banner.
    const isOfLeaving = /after context unloaded|no banner in tab/;
    expect(lines.filter(({ text }) => !isOfLeaving.test(text))).toEqual([]);
  });
});

function pathOf({ name }: TestPage): string {
  return `/${name.replaceAll(' ', '-')}`;
}

interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

async function pictureOf(page: Page): Promise<Picture> {
  const file = join(tmpdir(), `pavillon-${process.pid}.png`);
  await page.screenshot(file);
  const picture = PNG.sync.read(await readFile(file));
  await rm(file);
  return picture;
}

function cut({ width, data }: Picture, height: number): Picture {
  return { width, height, data: data.subarray(0, width * height * 4) };
}

/** Whether the top of a picture is this one, but for a scroll bar and the rounding of letters. */
function isAlike(wanted: Picture, found: Picture): boolean {
  let different = 0;
  const width = Math.floor(wanted.width * 0.8);
  for (let y = 0; y < wanted.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [here, there] = [(y * wanted.width + x) * 4, (y * found.width + x) * 4];
      const apart = [0, 1, 2].map((part) =>
        Math.abs((wanted.data[here + part] ?? 0) - (found.data[there + part] ?? 0)),
      );
      if (Math.max(...apart) > 8) different += 1;
    }
  }
  return different / (width * wanted.height) < 0.08;
}
