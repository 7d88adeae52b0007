import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Registry } from '../../src/registry/registry.ts';
import type { Language } from '../../src/wording/language.ts';
import type { BrowserName, Driver } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { ask } from './ask.ts';
import { addPage } from './bundle.ts';
import type { Steps } from './change/page.ts';
import { type Spread, spreadOf } from './measure.ts';
import { peakDuring } from './memory.ts';
import { type Cell, cell, short, type Table } from './results.ts';
import { registerOf } from './synthetic.ts';
import { during, launch, settled, withRegistry } from './variants.ts';

const SIZES = [30, 1_000, 10_000];
const PAGE = fileURLToPath(new URL('change/page.ts', import.meta.url));

/** The extension's own, where `extension.ask` runs. */
declare const chrome: {
  storage: { local: { get(key: null | string): Promise<Record<string, { state?: string } | undefined>> } };
};

/** What a change costs, over the number of flagged domains: deciding it, and making the browser agree. */
export function benchChange(name: BrowserName, real: Registry, rounds: number): Promise<Table> {
  return during({}, async (web, scratch) => {
    const rows: Table['rows'] = [];
    const planned: Point[] = [];
    const changed: Point[] = [];
    const nothing: Point[] = [];
    for (const size of SIZES) {
      const folder = await withRegistry(name, registerOf(real, size), join(scratch, String(size)));
      await addPage(folder, 'change', PAGE);
      const driver = await launch(name, folder, web);
      try {
        await until(() => isApplied(driver), { what: `the plan of ${size} domains`, timeout: 180_000 });
        await settled(driver);
        const times = size > 1_000 ? Math.min(rounds, 3) : rounds;
        const starts = await startTimes(driver, times);
        const same = await changes(driver, times, ['en']);
        const other = await changes(driver, times, ['fr', 'en']);
        const plan = spreadOf([...same, ...other].map((steps) => steps.plan));
        const none = spreadOf(same.map((steps) => steps.apply));
        const all = spreadOf(other.map((steps) => steps.apply));
        planned.push({ size, cost: plan.median });
        changed.push({ size, cost: all.median });
        nothing.push({ size, cost: none.median });
        const gather = spreadOf([...same, ...other].map((steps) => steps.gather));
        const cells: (Spread | Cell)[] = [starts, gather, plan, none, all];
        rows.push({
          label: `${size} domains`,
          cells: [
            ...cells.map((one) => (one && 'median' in one ? cell(one, 'ms') : one)),
            { text: `${((await storedBytes(driver)) / 1_000_000).toFixed(1)} MB` },
            await memoryOf(driver),
          ],
        });
      } finally {
        await driver.close();
      }
    }
    return {
      id: `change-${name}`,
      title: `What a change costs (${name})`,
      method:
        'The steps of the background, taken in a page of ours, where each can be timed. Cold start: from a message to a background that is asleep to its answer, which asks of it as good as nothing. Memory: of the extension’s process, while the background does it all.',
      columns: [
        'cold start',
        'gather what decides',
        'plan()',
        'apply(), nothing to do',
        'apply(), another language',
        'stored',
        'memory',
      ],
      rows,
      growth: [
        { label: 'plan()', unit: 'ms', points: planned },
        { label: 'apply(), nothing to do', unit: 'ms', points: nothing },
        { label: 'apply(), another language', unit: 'ms', points: changed },
      ],
    };
  });
}

interface Point {
  size: number;
  cost: number;
}

async function startTimes(driver: Driver, rounds: number): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { background } = driver.extension;
    if (await background.running()) await background.stop();
    times.push(await ask(driver, 'lists/look-up', { host: 'unlisted.example' }));
  }
  return spreadOf(times);
}

/** The steps of so many changes, in these languages by turns. */
async function changes(driver: Driver, rounds: number, languages: Language[]): Promise<Steps[]> {
  const page = await driver.extension.open('change.html');
  const steps: Steps[] = [];
  for (let round = 0; round < rounds; round++)
    for (const language of languages)
      steps.push(await page.evaluate((wanted) => globalThis.change(wanted), language));
  await page.close();
  return steps;
}

async function isApplied(driver: Driver): Promise<boolean> {
  return driver.extension.ask(async () => {
    const { applied } = await chrome.storage.local.get('applied');
    return applied?.state === 'applied';
  });
}

async function memoryOf(driver: Driver): Promise<Cell> {
  const tab = await driver.open();
  const peak = await peakDuring(tab, ask(driver, 'plan/apply', {}));
  await tab.close();
  return peak === null ? null : { text: `at most ${short(peak)} MB` };
}

function storedBytes(driver: Driver): Promise<number> {
  return driver.extension.ask(async () => JSON.stringify(await chrome.storage.local.get(null)).length);
}
