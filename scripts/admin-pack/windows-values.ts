import { PIN } from './chromium.ts';
import { firefoxInstallation } from './firefox.ts';
import type { School } from './school.ts';

/** A value of the Windows registry: its key below HKEY_LOCAL_MACHINE, its name, and what it holds. */
export interface RegistryValue {
  key: string;
  name: string;
  data: { dword: number } | { text: string } | { lines: string[] };
}

export const WINDOWS_BROWSERS = ['chrome', 'edge', 'firefox'] as const;
export type WindowsBrowser = (typeof WINDOWS_BROWSERS)[number];

const VENDOR: Record<WindowsBrowser, string> = {
  chrome: 'SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'SOFTWARE\\Policies\\Microsoft\\Edge',
  firefox: 'SOFTWARE\\Policies\\Mozilla\\Firefox',
};

/** The key below which the extension's own values stand. */
export function settingsKey(browser: WindowsBrowser, { install }: School): string {
  return browser === 'firefox'
    ? `${VENDOR.firefox}\\3rdparty\\Extensions\\${install.firefox.id}`
    : `${VENDOR[browser]}\\3rdparty\\extensions\\${install[browser].id}\\policy`;
}

/** The keys that hold nothing but ours, so that a removal may take them whole. */
export function ownKeys(browser: WindowsBrowser, school: School): string[] {
  const settings = settingsKey(browser, school).replace(/\\policy$/, '');
  return browser === 'firefox'
    ? [settings]
    : [settings, `${VENDOR[browser]}\\ExtensionSettings\\${school.install[browser].id}`];
}

/** All that is to be written for a browser: how it is installed, and the settings. */
export function registryValues(browser: WindowsBrowser, school: School): RegistryValue[] {
  const key = settingsKey(browser, school);
  const settings = Object.entries(school.settings).flatMap(([name, value]) => valuesFor(key, name, value));
  return [...installation(browser, school), ...settings];
}

function installation(browser: WindowsBrowser, school: School): RegistryValue[] {
  if (browser === 'firefox') {
    // Firefox reads this policy as one JSON text; other extensions' entries in it would have to be merged by hand.
    const lines = [JSON.stringify(firefoxInstallation(school))];
    return [{ key: VENDOR.firefox, name: 'ExtensionSettings', data: { lines } }];
  }
  const { id, updateUrl } = school.install[browser];
  const entry = { installation_mode: 'force_installed', update_url: updateUrl, ...PIN[browser] };
  const key = `${VENDOR[browser]}\\ExtensionSettings\\${id}`;
  return Object.entries(entry).map(([name, text]) => ({ key, name, data: { text } }));
}

/** A list of texts becomes a key with numbered values; a list of objects one JSON text. */
function valuesFor(key: string, name: string, value: unknown): RegistryValue[] {
  if (typeof value === 'boolean') return [{ key, name, data: { dword: value ? 1 : 0 } }];
  if (typeof value === 'number') return [{ key, name, data: { dword: value } }];
  if (typeof value === 'string') return [{ key, name, data: { text: value } }];
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) {
    return value.map((text: string, index) => ({
      key: `${key}\\${name}`,
      name: String(index + 1),
      data: { text },
    }));
  }
  return [{ key, name, data: { text: JSON.stringify(value) } }];
}
