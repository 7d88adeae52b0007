import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Registry } from '../../src/registry/registry.ts';
import type { BrowserName } from '../browsers/driver.ts';
import type { Page } from '../browsers/page.ts';
import { NAMES } from '../browsers/script.ts';
import { until } from '../browsers/wait.ts';
import type { Routes } from '../stand-in.ts';
import { type Spread, spreadOf } from './measure.ts';
import { cell, type Table } from './results.ts';
import { nameFor, registerOf } from './synthetic.ts';
import { LOAD_COLUMNS, rowsFor, SETTLING } from './unlisted.ts';
import {
  type Bench,
  during,
  launch,
  OURS,
  openBenches,
  settled,
  variantsFor,
  withRegistry,
} from './variants.ts';

const SIZES = [10, 1_000, 10_000];

/** What the page itself can see: its first script, the banner's element, the frame after it, its own first paint. */
interface Seen {
  firstScript: number;
  painted: number | null;
  firstPaint: number | null;
  shift: number | null;
}

declare global {
  var seen: Seen;
}

/** The very first script of the page: the banner's own began just before it, when the document did. */
function watch(): void {
  globalThis.seen = { firstScript: performance.now(), painted: null, firstPaint: null, shift: null };
  const isBanner = (node: Node) => node instanceof HTMLElement && node.popover === 'manual';
  const paint = () =>
    requestAnimationFrame(() => {
      seen.painted ??= performance.now();
    });
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some(isBanner))) paint();
  }).observe(document.documentElement, { childList: true });
  if ([...document.documentElement.children].some(isBanner)) paint();
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') seen.firstPaint = startTime;
    }
  }).observe({ type: 'paint', buffered: true });
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  seen.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift = (seen.shift ?? 0) + (Reflect.get(entry, 'value') ?? 0);
  }).observe({ type: 'layout-shift', buffered: true });
}

const LINES = Array.from({ length: 200 }, (_, n) => `<p>Line ${n}</p>`).join('');
const ROUTES: Routes = {
  '/': {
    body: `<!doctype html><html lang="en"><script>${NAMES}(${watch})()</script><title>Listed</title><body>${LINES}</body></html>`,
  },
};

/** What a page pays that a record is held on. */
export function benchListed(name: BrowserName, real: Registry, rounds: number): Promise<Table> {
  return during(ROUTES, async (web, scratch) => {
    const rows: Table['rows'] = [];
    const points: { size: number; cost: number }[] = [];
    for (const size of SIZES) {
      const folder = await withRegistry(name, registerOf(real, size), join(scratch, String(size)));
      const driver = await launch(name, folder, web);
      try {
        await settled(driver);
        const page = await driver.open();
        await until(() => paints(page), { what: `a banner with ${size} domains`, timeout: 30_000 });
        for (const isAsleep of [true, false]) {
          const visits: Seen[] = [];
          for (let round = 0; round < rounds; round++) {
            const { background } = driver.extension;
            await pause(SETTLING);
            if (isAsleep && (await background.running())) await background.stop();
            visits.push(await visit(page));
          }
          const painted = spreadOf(visits.map(({ painted, firstScript }) => (painted ?? 0) - firstScript));
          if (isAsleep) points.push({ size, cost: painted.median });
          rows.push({
            label: `${size} domains, background ${isAsleep ? 'asleep' : 'awake'}`,
            cells: [
              cell(painted, 'ms'),
              cell(
                of(visits, ({ firstPaint, firstScript }) => (firstPaint ?? firstScript) - firstScript),
                'ms',
              ),
              visits[0]?.shift === null
                ? null
                : { text: String(Math.max(...visits.map(({ shift }) => shift ?? 0))) },
            ],
          });
        }
      } finally {
        await driver.close();
      }
    }
    return {
      id: `listed-${name}`,
      title: `What a listed page pays (${name})`,
      method: `${rounds} visits each. From the page's first script, just before which the banner's began, to the frame after the banner is in the page.`,
      columns: ['banner painted', 'the page’s own first paint', 'layout shift'],
      rows,
      growth: [{ label: 'banner painted, asleep', unit: 'ms', points }],
    };
  });
}

/** The same page, with and without its banner. */
export function benchBannered(
  name: BrowserName,
  rounds: number,
  complain: (message: string) => void,
): Promise<Table> {
  return during(ROUTES, async (web, scratch) => {
    const benches = await openBenches(name, await variantsFor(name, [], scratch), web, complain);
    try {
      await until(async () => paintsAll(benches), { what: 'a banner', timeout: 60_000 });
      return {
        id: `bannered-${name}`,
        title: `What a banner adds to its page (${name})`,
        method: `${rounds} loads each in turn of a page of 200 lines on a listed domain, the background asleep before each.`,
        columns: LOAD_COLUMNS,
        rows: await rowsFor('listed', `http://${REAL}/`, benches, rounds),
      };
    } finally {
      for (const { driver } of benches) await driver.close();
    }
  });
}

/** Of the packaged record. */
const REAL = 'seriefr.eu';

async function paintsAll(benches: Bench[]): Promise<boolean> {
  for (const { variant, driver } of benches) {
    if (variant.label !== OURS) continue;
    const page = await driver.open(`http://${REAL}/`);
    const isPainted = await page.find('region', /^Pavillon/, { timeout: 1_000 }).then(
      () => true,
      () => false,
    );
    await page.close();
    if (!isPainted) return false;
  }
  return true;
}

async function visit(page: Page): Promise<Seen> {
  await page.goto(`http://${nameFor(0)}.example/`);
  await until(() => page.evaluate(() => seen.painted !== null), { what: 'the banner', timeout: 15_000 });
  return page.evaluate(() => seen);
}

async function paints(page: Page): Promise<boolean> {
  await page.goto(`http://${nameFor(0)}.example/`);
  return until(() => page.evaluate(() => seen.painted !== null), { what: 'the banner', timeout: 1_000 }).then(
    () => true,
    () => false,
  );
}

function of(visits: Seen[], value: (seen: Seen) => number): Spread {
  return spreadOf(visits.map(value));
}
