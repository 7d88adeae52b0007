import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findListing } from '../src/registry/match.ts';
import { launchChromium } from './browsers/chromium.ts';
import type { Driver } from './browsers/driver.ts';
import { launchFirefox } from './browsers/firefox.ts';
import { photograph } from './browsers/photograph.ts';
import { build } from './build.ts';
import { BadOption, readWishes, USAGE, type Wishes } from './demo-options.ts';
import { knownHosts, readRegistry } from './read-seeds.ts';
import { openStandIn } from './stand-in.ts';

// A signal ends it in order; a second one at once. What was started ends in any case: see browsers/leavings.ts
let isInterrupted = false;
const interrupted = new Promise<void>((settle) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (isInterrupted) process.exit(0);
      isInterrupted = true;
      settle();
    });
});

async function demonstrate(wishes: Wishes): Promise<void> {
  const { browser: name, language, headless } = wishes;
  if (wishes.isBlind)
    console.log('There is no display here: a picture is taken instead of opening a window.');
  await Promise.race([build(name), interrupted]);
  if (isInterrupted) return;
  const standIn = await openStandIn({ language });
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch({ extension: resolveDist(name), headless, language, standIn });
  try {
    await Promise.race([show(browser, wishes), interrupted]);
  } catch (error) {
    if (!isInterrupted) throw error;
  } finally {
    await browser.close();
    await standIn.close();
  }
}

async function show(browser: Driver, { host, picture }: Wishes): Promise<void> {
  const page = await browser.open();
  if (picture) await page.setViewport(1280, 800);
  await page.goto(`http://${host}/`);
  if (!picture) {
    console.log(`http://${host}/ is a local stand-in. Close the window, or press Ctrl-C, to end.`);
    return Promise.race([browser.ended, windowsClosed(browser)]);
  }
  const isKnown = findListing((await readRegistry()).hosts, host) !== null;
  if (isKnown) await page.find('region', /^Pavillon/, { timeout: 20_000 });
  await photograph(page, picture);
  console.log(`${isKnown ? 'The banner' : 'No record held'} for ${host}: ${picture}`);
}

function resolveDist(name: string): string {
  return resolve(import.meta.dirname, '..', 'dist', name);
}

// On macOS a browser goes on without a window.
async function windowsClosed(browser: Driver): Promise<void> {
  while ((await browser.pages().catch(() => [])).length > 0) await sleep(500);
}

async function main(): Promise<number> {
  try {
    const wishes = readWishes();
    if (wishes.help) console.log(USAGE);
    else if (wishes.list) console.log((await knownHosts()).join('\n'));
    else await demonstrate(wishes);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return error instanceof BadOption ? 2 : 1;
  }
}

process.exit(await main());
