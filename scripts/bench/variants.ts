import { access, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Registry } from '../../src/registry/registry.ts';
import { launchChromium } from '../browsers/chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { until } from '../browsers/wait.ts';
import { openStandIn, type Routes, type StandIn } from '../stand-in.ts';
import { buildNaive } from './naive/build.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: {
  alarms: { get(name: string): Promise<object | undefined>; clearAll(): Promise<boolean> };
};

export const OURS = 'Pavillon';

/** An extension to measure, or none. */
export interface Variant {
  label: string;
  folder: string | null;
}

/** A running browser with one variant in it. */
export interface Bench {
  variant: Variant;
  driver: Driver;
}

/** No extension, ours, the naive one, and whatever else was named. */
export async function variantsFor(
  target: BrowserName,
  against: readonly string[],
  scratch: string,
): Promise<Variant[]> {
  const ours = resolve('dist', target);
  const naive = join(scratch, `naive-${target}`);
  await buildNaive(target, ours, naive);
  return [
    { label: 'no extension', folder: null },
    { label: OURS, folder: ours },
    { label: 'naive', folder: naive },
    ...against.map((folder) => ({ label: basename(resolve(folder)), folder: resolve(folder) })),
  ];
}

/** Starts a browser for each; one that cannot be started is named, and the rest goes on. */
export async function openBenches(
  name: BrowserName,
  variants: readonly Variant[],
  web: StandIn,
  complain: (message: string) => void,
): Promise<Bench[]> {
  const benches: Bench[] = [];
  for (const variant of variants) {
    try {
      if (variant.folder !== null) await access(join(variant.folder, 'manifest.json'));
      benches.push({ variant, driver: await launch(name, variant.folder, web) });
    } catch (error) {
      complain(
        `${name}: ${variant.label} is left out: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      );
    }
  }
  return benches;
}

export function launch(
  name: BrowserName,
  extension: string | null,
  web: StandIn,
  options: LaunchOptions = {},
): Promise<Driver> {
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  return start({ standIn: web, ...(extension !== null && { extension }), ...options });
}

/**
 * Waits until the background has done the last thing that an installation asks of it. Chromium was seen never to end a
 * background that was told to in the middle of that.
 */
export async function settled(driver: Driver): Promise<void> {
  const isSettled = () =>
    driver.extension.ask(async () => (await chrome.alarms.get('later-policy')) !== undefined);
  await until(isSettled, { what: 'the installation to be over', timeout: 180_000, every: 100 });
}

/** From here on only what is measured can wake the background: not the look for a late policy, minutes after an install. */
export async function untroubled(driver: Driver): Promise<void> {
  await settled(driver);
  await driver.extension.ask(() => chrome.alarms.clearAll());
}

/** Our own build with another register in it. */
export async function withRegistry(target: BrowserName, registry: Registry, folder: string): Promise<string> {
  await cp(resolve('dist', target), folder, { recursive: true });
  await writeFile(join(folder, 'registry.json'), JSON.stringify(registry));
  return folder;
}

/** A web and a folder for the time of one measurement. */
export async function during<Result>(
  routes: Routes,
  work: (web: StandIn, scratch: string) => Promise<Result>,
): Promise<Result> {
  const scratch = await mkdtemp(join(tmpdir(), 'pavillon-bench-'));
  const web = await openStandIn({ routes });
  try {
    return await work(web, scratch);
  } finally {
    await web.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
