import { join } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../browsers/driver.ts';
import type { Page } from '../browsers/page.ts';
import { photograph } from '../browsers/photograph.ts';
import { until } from '../browsers/wait.ts';
import { type StagedNotice, stageNotices } from './notices.ts';
import { SCHEMES, type Scheme, type Shot, SIZE_NAMES, SIZES, type Size } from './views.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

export interface Wanted {
  postures?: readonly ('at rest' | 'open')[];
  schemes?: readonly Scheme[];
  sizes?: readonly Size[];
}

/** Pictures of every state of the banner, drawn by the real extension. Files go below `folder`. */
export async function photographBanners(
  browser: Driver,
  folder: string,
  { postures = ['at rest', 'open'], schemes = SCHEMES, sizes = SIZE_NAMES }: Wanted = {},
): Promise<Shot[]> {
  await applied(browser);
  await quieten(browser);
  const shots: Shot[] = [];
  for (const notice of await stageNotices()) {
    const page = await show(browser, notice);
    for (const posture of postures) {
      if (posture === 'open' && !(await isOpened(page))) continue;
      for (const size of sizes) {
        const { width, rest, open } = SIZES[size];
        const height = posture === 'open' ? open : rest;
        await page.setViewport(width, height);
        for (const scheme of schemes) {
          await page.setColourScheme(scheme);
          const mark = posture === 'open' ? '-open' : '';
          const file = join(browser.name, `${notice.name}-${size}-${scheme}${mark}.png`);
          await photograph(page, join(folder, file));
          shots.push({ browser: browser.name, subject: notice.name, posture, width, height, scheme, file });
        }
      }
    }
    await page.close();
  }
  return shots;
}

/** The banner of a state, on a page that it leads to. */
async function show(browser: Driver, { host, stored }: StagedNotice): Promise<Page> {
  await browser.extension.ask((values) => chrome.storage.local.set(values), stored);
  const page = await browser.open(`http://${host}/`);
  await page.find('region', /^Pavillon/);
  return page;
}

/** False where the state has no details to unfold. */
async function isOpened(page: Page): Promise<boolean> {
  const hasDetails = (await page.all('button', 'Details')).length > 0;
  if (hasDetails) await page.click('button', 'Details');
  return hasDetails;
}

function applied(browser: Driver): Promise<unknown> {
  const isApplied = () =>
    browser.extension.ask(async () => {
      const { applied: mark } = await chrome.storage.local.get('applied');
      return Object(mark).state === 'applied';
    });
  return until(isApplied, { what: 'the plan to be applied', timeout: 15_000 });
}

/** After an installation the background wakes twice more to look for a policy, and would mend what is staged. */
function quieten(browser: Driver): Promise<unknown> {
  const isDone = () =>
    browser.extension.ask(async () => {
      const alarms = await chrome.alarms.getAll();
      return alarms.some(({ name }) => name === 'later-policy') && chrome.alarms.clearAll();
    });
  return until(isDone, { what: 'the last alarm of the installation' });
}
