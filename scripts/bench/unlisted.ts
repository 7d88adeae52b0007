import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserName } from '../browsers/driver.ts';
import type { Routes } from '../stand-in.ts';
import { interleaved, spreadOf } from './measure.ts';
import { type LoadCost, Probe } from './probe.ts';
import { cell, type Table } from './results.ts';
import { type Bench, during, OURS, openBenches, untroubled, variantsFor } from './variants.ts';

const page = (body: string) => ({
  body: `<!doctype html><html lang="en"><title>Unlisted</title><body>${body}</body></html>`,
});

/** None of these is listed. */
const PAGES = {
  blank: page(''),
  heavy: page(Array.from({ length: 5_000 }, (_, n) => `<p id="p${n}">Line <b>${n}</b></p>`).join('')),
  frames: page(
    Array.from({ length: 50 }, (_, n) => `<iframe title="${n}" src="/blank?${n}"></iframe>`).join(''),
  ),
};
const ROUTES: Routes = Object.fromEntries(Object.entries(PAGES).map(([name, route]) => [`/${name}`, route]));
export const LOAD_COLUMNS = ['load', 'script', 'heap', 'contexts of extensions', 'background starts'];
const TABS_AT_ONCE = 20;
/** Milliseconds after which a background that was asked has started, and has answered: in between it cannot be ended. */
export const SETTLING = 300;

/** What a page pays that no record is held on: nothing, it is claimed. */
export function benchUnlisted(
  name: BrowserName,
  against: readonly string[],
  rounds: number,
  complain: (message: string) => void,
): Promise<Table> {
  return during(ROUTES, async (web, scratch) => {
    const variants = await variantsFor(name, against, scratch);
    const benches = await openBenches(name, variants, web, complain);
    try {
      for (const { variant, driver } of benches) if (variant.label === OURS) await untroubled(driver);
      const rows: Table['rows'] = [];
      for (const kind of Object.keys(PAGES))
        rows.push(...(await rowsFor(kind, `http://unlisted.example/${kind}`, benches, rounds)));
      rows.push(...(await rowsForTabs(benches, Math.max(2, Math.floor(rounds / 5)))));
      return {
        id: `unlisted-${name}`,
        title: `What an unlisted page pays (${name})`,
        method: `${rounds} rounds, one load each in turn, the background asleep before each; the middle, and where half of all lie.`,
        columns: LOAD_COLUMNS,
        rows,
      };
    } finally {
      for (const { driver } of benches) await driver.close();
    }
  });
}

/** A row for each variant: what a load of this address costs, the background asleep before it. */
export async function rowsFor(
  label: string,
  address: string,
  benches: Bench[],
  rounds: number,
): Promise<Table['rows']> {
  const probes = new Map(
    await Promise.all(
      benches.map(async (bench) => [bench, await Probe.on(await bench.driver.open())] as const),
    ),
  );
  const results = await interleaved(benches, rounds + 1, async (bench) => {
    const probe = probes.get(bench);
    if (!probe) throw new Error('no probe');
    return loadAsleep(bench, () => probe.load(address));
  });
  const [bare] = benches;
  const loads = (bench: Bench | undefined) =>
    spreadOf(
      (bench &&
        results
          .get(bench)
          ?.slice(1)
          .map(({ cost }) => cost.load)) ??
        [],
    );
  return benches.map((bench) => {
    const measured = results.get(bench)?.slice(1) ?? []; // the first is for warming up
    const told = (field: 'script' | 'heap' | 'contexts', unit: string) => {
      const values = measured.map(({ cost }) => cost[field]).filter((value) => value !== null);
      return values.length > 0 ? cell(spreadOf(values), unit) : null;
    };
    return {
      label: `${label}: ${bench.variant.label}`,
      cells: [
        cell(loads(bench), 'ms', bench === bare ? undefined : loads(bare)),
        told('script', 'ms'),
        told('heap', 'kB'),
        told('contexts', ''),
        bench.variant.folder === null ? null : { text: startsOf(measured) },
      ],
    };
  });
}

function startsOf(measured: { starts: number }[]): string {
  const sum = measured.reduce((total, { starts }) => total + starts, 0);
  return `${sum} of ${measured.length}`;
}

async function loadAsleep(
  { variant, driver }: Bench,
  load: () => Promise<LoadCost>,
): Promise<{ cost: LoadCost; starts: number }> {
  if (variant.folder === null) {
    const cost = await load();
    await pause(SETTLING); // or the next would be measured while this one still draws
    return { cost, starts: 0 };
  }
  const { background } = driver.extension;
  if (await background.running()) await background.stop();
  const before = await background.starts();
  const cost = await load();
  await pause(SETTLING);
  return { cost, starts: (await background.starts()) - before };
}

/** Twenty tabs opened at once, as a browser does that was closed with them: until the last has loaded. */
async function rowsForTabs(benches: Bench[], rounds: number): Promise<Table['rows']> {
  const results = await interleaved(benches, rounds, async ({ driver }) => {
    const started = performance.now();
    const tabs = await Promise.all(
      Array.from({ length: TABS_AT_ONCE }, (_, n) => driver.open(`http://unlisted.example/blank?tab=${n}`)),
    );
    const elapsed = performance.now() - started;
    for (const tab of tabs) await tab.close();
    return elapsed;
  });
  const [bare] = benches;
  const base = bare && spreadOf(results.get(bare) ?? []);
  return benches.map((bench) => ({
    label: `${TABS_AT_ONCE} tabs at once: ${bench.variant.label}`,
    cells: [cell(spreadOf(results.get(bench) ?? []), 'ms', bench === bare ? undefined : base)],
  }));
}
