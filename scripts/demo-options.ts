import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readHost } from '../src/registry/hostname.ts';

export const USAGE = `npm start -- [options]
  --browser=chromium|firefox  the browser to open (chromium)
  --host=NAME                 the site to play (seriefr.eu)
  --lang=en|fr                the browser's language (en)
  --headless                  no window: take a picture and end
  --screenshot=FILE           take a picture and end; where it goes (pavillon.png)
  --list                      the hosts that the record knows`;

/** Something in the command line is wrong; the message says what. */
export class BadOption extends Error {}

export type Wishes = ReturnType<typeof readWishes>;

/** What the command line asks for. Throws `BadOption`. */
export function readWishes() {
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
