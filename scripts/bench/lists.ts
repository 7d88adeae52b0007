import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName, Driver } from '../browsers/driver.ts';
import { until } from '../browsers/wait.ts';
import type { StandIn } from '../stand-in.ts';
import { ask } from './ask.ts';
import { addPage } from './bundle.ts';
import { interleaved, spreadOf, timed } from './measure.ts';
import { ownMemory, peakDuring } from './memory.ts';
import { Probe } from './probe.ts';
import { cell, short, type Table } from './results.ts';
import { nameFor } from './synthetic.ts';
import { during, launch, settled } from './variants.ts';

/** Real lists lie beside the project, not in it. */
const REAL = { 'UT1, warez': 'ut1-warez/domains', Brazil: 'brazil/Websites_for_block' };
const SYNTHETIC = 1_000_000;
const ADDRESS = 'https://lists.example/list';
const LOOK_UPS = 200;
const PAGE = fileURLToPath(new URL('lists/page.ts', import.meta.url));

/** The extension's own, where `extension.ask` runs. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; error?: string }> };
  storage: {
    local: {
      get(key: string): Promise<Record<string, Record<string, State> | undefined>>;
      set(values: object): Promise<void>;
    };
  };
};
interface State {
  installed?: number | null;
  copy?: { count: number } | null;
  error?: { code: string } | null;
}

interface List {
  label: string;
  text: string;
}

/** What a list by address costs, over the number of its names. */
export function benchLists(
  name: BrowserName,
  rounds: number,
  complain: (message: string) => void,
): Promise<Table> {
  const page = { body: '<!doctype html><html lang="en"><title>Unlisted</title><body></body></html>' };
  return during({ '/blank': page }, async (web, scratch) => {
    const watched = join(scratch, 'watched');
    await cp(`dist/${name}`, watched, { recursive: true });
    await addPage(watched, 'lists', PAGE);
    const rows: Table['rows'] = [];
    const installs: { size: number; cost: number }[] = [];
    const lookUps: { size: number; cost: number }[] = [];
    for (const { label, text } of await lists(complain)) {
      web.routes['lists.example/list'] = { headers: { 'content-type': 'text/plain' }, body: text };
      const bare = await launch(name, null, web);
      const driver = await launch(name, `dist/${name}`, web);
      try {
        await settled(driver);
        const tab = await driver.open();
        const before = { memory: ownMemory(tab), disk: await diskUse(driver) };
        let count = 0;
        let elapsed = 0;
        const peak = await peakDuring(
          tab,
          timed(async () => {
            count = await install(driver);
          }).then((time) => {
            elapsed = time;
          }),
        );
        const disk = (await diskUse(driver)) - before.disk;
        const found = spreadOf(await lookUpTimes(driver, namesIn(text)));
        const loads = await interleaved([bare, driver], rounds, async (one) => {
          const visited = await one.open();
          const { load } = await (await Probe.on(visited)).load('http://unlisted.example/blank');
          await visited.close();
          return load;
        });
        const base = spreadOf(loads.get(bare) ?? []);
        installs.push({ size: count, cost: elapsed });
        lookUps.push({ size: count, cost: found.median });
        rows.push({
          label: `${label}: ${count.toLocaleString('en')} names`,
          cells: [
            { text: `${short(elapsed / 1_000)} s` },
            cell(spreadOf(loads.get(driver) ?? []), 'ms', base),
            cell(found, 'ms'),
            { text: `${short(disk / 1_000_000)} MB` },
            peak === null || before.memory === null
              ? null
              : { text: `${short(before.memory)} MB before, at most ${short(peak)} MB` },
            name === 'chromium' ? { text: `at most ${short(await heapAtWork(watched, web))} MB` } : null,
          ],
        });
      } finally {
        await driver.close();
        await bare.close();
      }
    }
    return {
      id: `lists-${name}`,
      title: `What a list by address costs (${name})`,
      method: `Installed: from the wish to the rules in force, the download from loopback included. A page: ${rounds} loads of a blank page that is not on the list, against a browser without the extension, in turn. A look-up: from a message of a page of ours to its answer, half of the names listed. Memory: of the extension’s process alone, one of its pages open. Heap: what the script holds meanwhile, what is to be swept included, seen in a page that does what the background does.`,
      columns: ['installed in', 'a page', 'a look-up', 'on disk', 'memory', 'heap'],
      rows,
      growth: [
        { label: 'install', unit: 'ms', points: installs },
        { label: 'look-up', unit: 'ms', points: lookUps },
      ],
    };
  });
}

async function lists(complain: (message: string) => void): Promise<List[]> {
  const found: List[] = [];
  for (const [label, path] of Object.entries(REAL)) {
    const file = `../shared/data/${path}`;
    if (existsSync(file)) found.push({ label, text: await readFile(file, 'utf8') });
    else complain(`${file} is not there: its list is left out.`);
  }
  const names = Array.from({ length: SYNTHETIC }, (_, index) => `${nameFor(index)}.example`);
  return [...found, { label: 'made up', text: names.join('\n') }];
}

function namesIn(text: string): string[] {
  const lines = text.split('\n').filter((line) => /^[a-z0-9-]+\.[a-z]{3,}$/.test(line));
  return Array.from(
    { length: LOOK_UPS / 2 },
    (_, at) => lines[Math.floor((at * lines.length) / (LOOK_UPS / 2))],
  )
    .filter((line) => line !== undefined)
    .flatMap((line) => [`www.${line}`, `www.${line}.invalid`]);
}

/** Megabytes. */
async function heapAtWork(watched: string, web: StandIn): Promise<number> {
  const driver = await launch('chromium', watched, web, { args: ['--enable-precise-memory-info'] });
  try {
    await settled(driver);
    // Written past the background, which would do the work itself.
    await driver.extension.ask(
      (domainLists) => chrome.storage.local.set({ preferences: { domainLists } }),
      [{ url: ADDRESS, name: 'Bench', format: 'auto' }],
    );
    const page = await driver.extension.open('lists.html');
    return (await page.evaluate(() => globalThis.follow())) / 1_000_000;
  } finally {
    await driver.close();
  }
}

async function install(driver: Driver): Promise<number> {
  const domainLists = [{ url: ADDRESS, name: 'Bench', format: 'auto' }];
  await ask(driver, 'preferences/change', { changes: { domainLists } });
  const state = await until(
    async () => {
      const now = await driver.extension.ask(async (url) => {
        const { lists = {} } = await chrome.storage.local.get('lists');
        return lists[url] ?? {};
      }, ADDRESS);
      if (now.error) throw new Error(now.error.code);
      return now.installed ? now : null;
    },
    { what: 'the list to be in force', timeout: 180_000, every: 50 },
  );
  return state.copy?.count ?? 0;
}

function lookUpTimes(driver: Driver, hosts: string[]): Promise<number[]> {
  return driver.extension.ask(async (names) => {
    const times: number[] = [];
    for (const host of names) {
      const before = performance.now();
      await chrome.runtime.sendMessage({ name: 'lists/look-up', asks: { host } });
      times.push(performance.now() - before);
    }
    return times;
  }, hosts);
}

function diskUse(driver: Driver): Promise<number> {
  return driver.extension.ask(async () => (await navigator.storage.estimate()).usage ?? 0);
}
