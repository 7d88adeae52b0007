import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { BrowserName } from './driver.ts';

interface Whereabouts {
  /** Environment variable that overrides everything. */
  variable: string;
  /** Names of the program on the PATH. */
  names: readonly string[];
  /** Places inside `/Applications` on macOS. */
  mac: readonly string[];
  /** Places inside the program folders on Windows. */
  windows: readonly string[];
  /** Usual places elsewhere. */
  unix: readonly string[];
}

const WHEREABOUTS: Readonly<Record<BrowserName, Whereabouts>> = {
  chromium: {
    variable: 'CHROME_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    mac: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    unix: ['/usr/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    unix: ['/usr/bin/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
  },
};

/**
 * The program of an installed browser, or undefined.
 * Throws when the environment variable for it names something that cannot be run.
 */
export function findBrowser(browser: BrowserName): string | undefined {
  const whereabouts = WHEREABOUTS[browser];
  const wanted = process.env[whereabouts.variable];
  if (wanted) {
    if (isProgram(wanted)) return wanted;
    throw new Error(`${whereabouts.variable} is "${wanted}", which is no program that can be run.`);
  }
  return candidates(whereabouts).find((path) => isProgram(path) && !isSnapStub(path));
}

/** The environment variable that names this browser's program. */
export function variableOf(browser: BrowserName): string {
  return WHEREABOUTS[browser].variable;
}

function candidates({ names, mac, windows, unix }: Whereabouts): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = process.env;
    const roots = [PROGRAMFILES, programFilesX86, LOCALAPPDATA].filter((root) => root !== undefined);
    return windows.flatMap((place) => roots.map((root) => join(root, place)));
  }
  const apps = process.platform === 'darwin' ? ['/Applications', join(homedir(), 'Applications')] : [];
  return [
    ...mac.flatMap((place) => apps.map((folder) => join(folder, place))),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...unix,
  ];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

// Ubuntu's `chromium-browser` and `firefox` are scripts that start a snap, which cannot read a profile under /tmp.
function isSnapStub(path: string): boolean {
  if (path.startsWith('/snap/')) return true;
  return statSync(path).size < 20_000 && readFileSync(path, 'utf8').includes('/snap/bin/');
}
