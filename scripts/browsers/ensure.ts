import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../manifest.json' with { type: 'json' };
import type { BrowserName, Language } from './driver.ts';
import { findBrowser, variableOf } from './find.ts';

const DEBIAN_PACKAGE: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};
const DEBIAN_FRENCH = 'firefox-esr-l10n-fr';
const DEBIAN_FRENCH_FILE = '/usr/lib/firefox-esr/browser/extensions/langpack-fr@firefox-esr.mozilla.org.xpi';
const DEBIAN_PROGRAMS = ['/usr/bin/chromium', '/usr/bin/firefox-esr'];
/** The oldest major version that the extension declares to run in. */
const MINIMUM: Readonly<Record<BrowserName, number>> = {
  chromium: Number.parseInt(manifest.minimum_chrome_version, 10),
  firefox: Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10),
};
const DEBIAN_FIREFOX = ['/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr'];

/**
 * The program of the browser. On Debian, as root, what is missing or too old is installed with apt-get.
 * Elsewhere it throws an error that says what to install.
 */
export function ensureBrowser(browser: BrowserName, language: Language = 'en'): string {
  const program = recent(browser, findBrowser(browser) ?? install(browser));
  // Chromium needs no package for French: see chromium/language.ts
  if (browser === 'firefox' && language === 'fr' && DEBIAN_FIREFOX.includes(program)) ensureFrench();
  return program;
}

function install(browser: BrowserName): string {
  const wanted = DEBIAN_PACKAGE[browser];
  if (!mayInstall()) throw new Error(`${missing(browser)} ${advice(browser)}`);
  aptGet(wanted);
  const program = findBrowser(browser);
  if (program) return program;
  throw new Error(`apt-get installed ${wanted}, but no program was found. Set ${variableOf(browser)}.`);
}

/** The program, once it is of a version that the extension runs in. */
function recent(browser: BrowserName, program: string): string {
  if (versionOf(program) >= MINIMUM[browser]) return program;
  if (mayInstall() && DEBIAN_PROGRAMS.includes(program)) aptGet(DEBIAN_PACKAGE[browser]);
  const version = versionOf(program);
  if (version >= MINIMUM[browser]) return program;
  throw new Error(
    `${program} is version ${version}; the extension needs ${MINIMUM[browser]}. Update it, or name a newer one in ${variableOf(browser)}.`,
  );
}

/** The major version that a program says it has. */
function versionOf(program: string): number {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\.\d/.exec(stdout ?? '')?.[1] ?? 0);
}

function ensureFrench(): void {
  if (existsSync(DEBIAN_FRENCH_FILE)) return;
  if (mayInstall()) aptGet(DEBIAN_FRENCH);
  else throw new Error(`Firefox has no French here. Run: sudo apt-get install ${DEBIAN_FRENCH}`);
}

function missing(browser: BrowserName): string {
  return browser === 'chromium'
    ? 'No Chromium, Chrome or Edge was found.'
    : 'No Firefox was found (a snap cannot be driven).';
}

/** What to install by hand, on this system. */
function advice(browser: BrowserName): string {
  const orName = `or name an installed one in ${variableOf(browser)}.`;
  const kin = distribution();
  if (kin.includes('ubuntu')) {
    return browser === 'chromium'
      ? `Ubuntu's own package is a snap, which cannot be driven: install Google Chrome from https://www.google.com/chrome/ (the .deb), ${orName}`
      : `Ubuntu's own package is a snap: install Mozilla's, see https://support.mozilla.org/kb/install-firefox-linux (APT repository), ${orName}`;
  }
  if (kin.includes('debian')) return `Run: sudo apt-get install ${DEBIAN_PACKAGE[browser]} - ${orName}`;
  const site =
    browser === 'chromium'
      ? 'Google Chrome (https://www.google.com/chrome/)'
      : 'Firefox (https://www.firefox.com/)';
  return `Install ${site}, ${orName}`;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && distribution()[0] === 'debian';
}

/** This Linux distribution's id, then those it descends from; empty elsewhere. */
function distribution(): string[] {
  if (!existsSync('/etc/os-release')) return [];
  const text = readFileSync('/etc/os-release', 'utf8');
  return ['ID', 'ID_LIKE'].flatMap(
    (key) => new RegExp(`^${key}="?([^"\n]*)`, 'm').exec(text)?.[1]?.split(' ').filter(Boolean) ?? [],
  );
}

function aptGet(wanted: string): void {
  console.error(`Installing ${wanted} with apt-get, once ...`);
  // The package lists may be missing (containers), or old enough to offer a browser that is too old.
  run('update');
  if (run('install', wanted)) return;
  throw new Error(
    `apt-get could not install ${wanted}. With a network, run: apt-get update && apt-get install ${wanted}`,
  );
}

function run(...command: string[]): boolean {
  const flags = [
    '-y',
    '-q',
    '--no-install-recommends',
    '-o',
    'Acquire::Retries=1',
    '-o',
    'Acquire::http::Timeout=20',
  ];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // what apt-get says goes to stderr, so that stdout stays ours
  return spawnSync('apt-get', [...flags, ...command], { env, stdio: ['ignore', 2, 2] }).status === 0;
}
