import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { until } from '../../scripts/browsers/wait.ts';
import type { Notice } from '../../src/plan/notice.ts';
import { STATES, type StateName } from '../plan/states.ts';
import { objectionsTo } from './axe.ts';
import { BANNER, BROWSERS, openScene, type Scene } from './scene.ts';
import { noticeOf, stageRoutes } from './stage/open-stage.ts';

const STAGE = 'http://example.com/stage';
const NAMES = Object.keys(STATES) as StateName[]; // its own keys

describe.each(BROWSERS)('a banner in %s', (name) => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    scene = await openScene(name, { routes: await stageRoutes() });
    page = await scene.browser.open(STAGE);
  });
  afterAll(() => scene?.close());

  async function show(notice: Notice): Promise<void> {
    await page.goto(STAGE);
    await page.evaluate((shown) => globalThis.show(shown), notice);
    await page.find('region', BANNER);
  }

  /** Of the banner: its height, what of the page lies right of the view, and whether it can be read to its end. */
  function measure() {
    return page.evaluate(() => {
      const notice = document.querySelector('.notice') as HTMLElement; // it was just found
      const { height, bottom } = notice.getBoundingClientRect();
      const { scrollWidth, clientWidth } = document.documentElement;
      const clipped = [...notice.querySelectorAll('button')]
        .filter((button) => button.scrollWidth > button.clientWidth + 1)
        .map(({ textContent }) => textContent);
      const isWide = scrollWidth > clientWidth || notice.scrollWidth > notice.clientWidth;
      return { height, isWide, clipped, isInView: bottom <= innerHeight };
    });
  }

  /** Whether the sentence at rest does not fit. */
  function cut() {
    return page.evaluate(() => {
      const sentence = document.querySelector('.notice h2') as HTMLElement; // every state has one
      return sentence.scrollHeight > sentence.clientHeight + 1;
    });
  }

  it('has nothing that axe objects to, in any state, closed and opened', async () => {
    const found: string[] = [];
    for (const state of NAMES) {
      await show(noticeOf(state));
      const closed = await objectionsTo(page, 'banner');
      await page.click('button', 'Details');
      await until(async () => (await page.all('button', 'Details'))[0]?.expanded, { what: 'the details' });
      const open = await objectionsTo(page, 'banner');
      found.push(...[...closed, ...open].map((violation) => `${state}: ${violation}`));
    }
    expect(found).toEqual([]);
  }, 240_000);

  it('has nothing that axe objects to in the dark, with hiding, offers or nothing but the flag', async () => {
    await page.setColourScheme('dark');
    const links = [{ name: 'Agorateka', url: 'https://offers.example/' }];
    await show({ ...noticeOf('expired'), offers: { title: 'Lawful offers: France', links } });
    for (const button of ['Lawful offers', 'Hide', 'Details', 'Fold to the flag']) {
      await page.click('button', button);
      expect(await objectionsTo(page, 'banner'), button).toEqual([]);
    }
    await page.setColourScheme('light');
  }, 60_000);

  it('is slim at 320 px in every state, and opened can be read to its end', async () => {
    await page.setViewport(320, 640);
    for (const state of NAMES) {
      await show(noticeOf(state, state === 'crowded' ? 'de' : 'en'));
      // No more than what it takes not to cut the sentence before today's state.
      expect((await measure()).height, state).toBeLessThanOrEqual(200);
      if (state !== 'crowded') expect(await cut(), state).toBe(false); // there, a name has 300 characters
      await page.click('button', 'Details');
      await page.find('button', 'Details', {});
      expect(await measure(), state).toMatchObject({ isWide: false, clipped: [], isInView: true });
    }
    await page.setViewport(1180, 760);
  }, 120_000);

  it('is slim at 400 % of a small screen, and with the text spaced as readers may want it', async () => {
    await page.setViewport(320, 256);
    await show(noticeOf('trial-awaited', 'fr'));
    expect((await measure()).height).toBeLessThanOrEqual(128);
    await page.setViewport(640, 512);
    await show(noticeOf('trial-awaited', 'de'));
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent =
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';
      document.head.append(style);
    });
    expect(await measure()).toMatchObject({ isWide: false, clipped: [], isInView: true });
    await page.setViewport(1180, 760);
  }, 60_000);

  it('says in words what the marks of the timeline show', async () => {
    await show(noticeOf('expired'));
    await page.click('button', 'Details');
    await page.find('img', 'Where the case stands');
    await page.find('img', 'No longer in effect');
  });

  it('names the organisation that lists a site, and no ruling', async () => {
    await show(noticeOf('own-list'));
    await page.find('img', 'Listed by an organisation');
    await page.find('heading', /on the list of Collège Exemple/);
    await page.click('button', 'Details');
    await page.find('link', 'college.example');
    await page.find('link', 'help@college.example');
    expect(await page.all('heading', 'Timeline')).toEqual([]);
  });

  it('says in the reader’s language that the text is in another', async () => {
    await show(noticeOf('fallback', 'fr'));
    await page.click('button', 'Details');
    await page.find('text', /n’existe pas encore en français/);
    const languages = await page.evaluate(() => [
      document.querySelector('.notice')?.getAttribute('lang'),
      document.querySelector('.panel > p')?.getAttribute('lang'),
    ]);
    expect(languages).toEqual(['en', 'fr']);
  });

  it('draws the line of time broken after what has ended, doubled where it leads on from what stands', async () => {
    const lines: string[] = [];
    for (const state of ['expired', 'under-appeal'] as const) {
      await show(noticeOf(state));
      await page.click('button', 'Details');
      await page.find('heading', 'Timeline');
      const drawn = await page.evaluate(() =>
        [...document.querySelectorAll('.timeline li:not(:last-child)')].map(
          (entry) => `${entry.className}: ${getComputedStyle(entry, '::before').borderInlineStartStyle}`,
        ),
      );
      lines.push(...drawn);
    }
    expect(new Set(lines)).toEqual(new Set(['past: solid', 'ended: dashed', 'current: double']));
  });

  it('says once and politely what it says, and takes no focus', async () => {
    await show(noticeOf('ordered'));
    await page.find('status');
    await page.find('text', /blocking of this domain/, { nth: 1 }); // the heading has it first
    expect(await page.all('text', /blocking of this domain/)).toHaveLength(2);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });
});
