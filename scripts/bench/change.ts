import { join } from 'node:path';
import { plan } from '../../src/plan/plan.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { voiceOf } from '../../src/wording/voice.ts';
import type { BrowserName, Driver } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import { readCatalogues } from '../read-catalogues.ts';
import { spreadOf, timed } from './measure.ts';
import { peakDuring } from './memory.ts';
import { type Cell, cell, short, type Table } from './results.ts';
import { registerOf } from './synthetic.ts';
import { during, launch, settled, withRegistry } from './variants.ts';

const SIZES = [30, 1_000, 10_000];

/** The extension's own, where `extension.ask` runs. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; error?: string }> };
  storage: { local: { get(key: null | string): Promise<Record<string, { state?: string } | undefined>> } };
};

/** What a change costs, over the number of flagged domains: deciding it, and making the browser agree. */
export function benchChange(name: BrowserName, real: Registry, rounds: number): Promise<Table> {
  return during({}, async (web, scratch) => {
    const rows: Table['rows'] = [];
    const planned: { size: number; cost: number }[] = [];
    const nothing: { size: number; cost: number }[] = [];
    for (const size of SIZES) {
      const register = registerOf(real, size);
      const times = size > 1_000 ? Math.min(rounds, 3) : rounds;
      const decide = await planTimes(register, times);
      const driver = await launch(name, await withRegistry(name, register, join(scratch, String(size))), web);
      try {
        const first = await timed(() =>
          until(() => isApplied(driver), { what: `the plan of ${size} domains`, timeout: 180_000 }),
        );
        await settled(driver);
        const awake = await asked(driver, times, 'plan/apply', {}, false);
        const asleep = await asked(driver, times, 'plan/apply', {}, true);
        const languages = await languageTimes(driver, Math.min(rounds, size > 1_000 ? 2 : 4));
        planned.push({ size, cost: spreadOf(decide).median });
        nothing.push({ size, cost: spreadOf(awake).median });
        rows.push({
          label: `${size} domains`,
          cells: [
            cell(spreadOf(decide), 'ms'),
            { text: `${first.toFixed(0)} ms` },
            cell(spreadOf(awake), 'ms'),
            cell(spreadOf(asleep), 'ms'),
            cell(spreadOf(languages), 'ms'),
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
        'plan() in Node; the rest in the browser, from a message of a page of ours to its answer, reading the record, planning and comparing included.',
      columns: [
        'plan()',
        'first set-up, seen from outside',
        'nothing to change, awake',
        'the same, asleep',
        'another language',
        'stored',
        'memory, at work',
      ],
      rows,
      growth: [
        { label: 'plan()', unit: 'ms', points: planned },
        { label: 'nothing to change', unit: 'ms', points: nothing },
      ],
    };
  });
}

async function planTimes(registry: Registry, rounds: number): Promise<number[]> {
  const voice = voiceOf('en', (await readCatalogues()).en);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const inputs = { registry, voice, settings: DEFAULTS, hidden: {}, now: new Date() };
    times.push(await timed(() => plan(inputs)));
  }
  return times;
}

async function asked(
  driver: Driver,
  rounds: number,
  message: string,
  asks: object,
  isAsleep: boolean,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { background } = driver.extension;
    if (isAsleep && (await background.running())) await background.stop();
    times.push(await ask(driver, message, asks));
  }
  return times;
}

async function languageTimes(driver: Driver, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const uiLanguage = round % 2 === 0 ? 'fr' : 'en';
    times.push(await ask(driver, 'preferences/change', { changes: { uiLanguage } }));
  }
  return times;
}

/** Milliseconds to the answer. */
function ask(driver: Driver, name: string, asks: object): Promise<number> {
  return driver.extension.ask(
    async (message, content) => {
      const before = performance.now();
      const reply = await chrome.runtime.sendMessage({ name: message, asks: content });
      if (!reply.ok) throw new Error(reply.error);
      return performance.now() - before;
    },
    name,
    asks,
  );
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
  return peak === null ? null : { text: `${short(peak)} MB` };
}

function storedBytes(driver: Driver): Promise<number> {
  return driver.extension.ask(async () => JSON.stringify(await chrome.storage.local.get(null)).length);
}
