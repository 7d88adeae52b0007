import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readHost } from '../src/registry/hostname.ts';
import { belongsTo } from '../src/registry/match.ts';
import { launchChromium } from './browsers/chromium.ts';
import type { Driver } from './browsers/driver.ts';
import { launchFirefox } from './browsers/firefox.ts';
import type { Page } from './browsers/page.ts';
import { until } from './browsers/wait.ts';
import { build } from './build.ts';
import { knownHosts } from './read-seeds.ts';
import { openStandIn } from './stand-in.ts';

const USAGE = `npm start -- [options]
  --browser=chromium|firefox  the browser to open (chromium)
  --host=NAME                 the site to play (seriefr.eu)
  --lang=en|fr                the browser's language (en)
  --headless                  no window: take a picture and end
  --screenshot=FILE           take a picture and end; where it goes (pavillon.png)
  --list                      the hosts that the record knows`;

/** Something in the command line is wrong; the message says what. */
class BadOption extends Error {}

type Wishes = ReturnType<typeof readWishes>;

function readWishes() {
  const { values } = parse();
  const { browser, host, lang, headless, screenshot } = values;
  const isBlind = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (screenshot === '') throw new BadOption('--screenshot needs the name of a file.');
  const isPicture = headless || isBlind || screenshot !== undefined;
  return {
    ...values,
    browser: oneOf('browser', browser, ['chromium', 'firefox']),
    host: hostName(host),
    language: oneOf('lang', lang, ['en', 'fr']),
    headless: headless || isBlind,
    isBlind: isBlind && !headless,
    picture: isPicture ? resolve(process.env.INIT_CWD ?? '', screenshot ?? 'pavillon.png') : undefined,
  };
}

function parse() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'string', default: 'chromium' },
        host: { type: 'string', default: 'seriefr.eu' },
        lang: { type: 'string', default: 'en' },
        headless: { type: 'boolean', default: false },
        screenshot: { type: 'string' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const [what] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/, 1);
    throw new BadOption(`${what}. "npm start -- --help" lists the options.`);
  }
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === value);
  if (choice) return choice;
  throw new BadOption(`--${option} is "${value}"; it may be ${choices.join(' or ')}.`);
}

function hostName(value: string): string {
  const reading = readHost(value);
  if ('host' in reading && !/[^\p{L}\p{M}\p{N}._-]/u.test(value)) return reading.host;
  throw new BadOption(`--host is "${value}", which is no host name such as seriefr.eu.`);
}

async function demonstrate({
  browser: name,
  host,
  language,
  headless,
  isBlind,
  picture,
}: Wishes): Promise<void> {
  if (isBlind) console.log('There is no display here: a picture is taken instead of opening a window.');
  await build(name);
  const standIn = await openStandIn({ language });
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch({ extension: resolveDist(name), headless, language, standIn });
  try {
    const page = await browser.open();
    if (picture) await page.setViewport(1280, 800);
    await page.goto(`http://${host}/`);
    if (picture) {
      const isKnown = (await knownHosts()).some((domain) => belongsTo(host, domain));
      if (isKnown) await page.find('region', /^Pavillon/, { timeout: 20_000 });
      await photograph(page, picture);
      console.log(`${isKnown ? 'The banner' : 'No record held'} for ${host}: ${picture}`);
    } else {
      console.log(`http://${host}/ is a local stand-in. Close the window, or press Ctrl-C, to end.`);
      await Promise.race([browser.ended, windowsClosed(browser)]);
    }
  } finally {
    await browser.close();
    await standIn.close();
  }
}

function resolveDist(name: string): string {
  return resolve(import.meta.dirname, '..', 'dist', name);
}

/** Takes pictures until two are the same: what moves has then come to rest. */
async function photograph(page: Page, file: string): Promise<void> {
  let before: Buffer | undefined;
  const isAtRest = async () => {
    await page.screenshot(file);
    const now = await readFile(file);
    const isSame = before?.equals(now);
    before = now;
    return isSame;
  };
  await until(isAtRest, { every: 100, timeout: 5000, what: 'the page to be at rest' });
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

// However this ends, what it started ends with it: see browsers/leavings.ts
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
process.exit(await main());
