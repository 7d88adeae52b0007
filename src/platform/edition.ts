import { bareBrowser } from './bare.ts';
import { browser } from './browser.ts';

/** What the browser says about this installation of ours. */
export interface Installation {
  version: string;
  /** Whether we may run in private windows. */
  isPrivateAllowed: boolean;
  shortcuts: Shortcut[];
}

/** A keyboard command. */
export interface Shortcut {
  name: string;
  /** As the manifest words it; empty where it does not. */
  description: string;
  /** Empty when no keys stand for it. */
  keys: string;
}

export async function readInstallation(): Promise<Installation> {
  const [isPrivateAllowed, commands] = await Promise.all([
    browser.extension.isAllowedIncognitoAccess(),
    browser.commands?.getAll() ?? [], // absent where there is no keyboard, as on Android
  ]);
  return {
    version: browser.runtime.getManifest().version,
    isPrivateAllowed,
    shortcuts: commands.map(({ name = '', description = '', shortcut: keys = '' }) => ({
      name,
      description,
      keys,
    })),
  };
}

/** Opens the browser's own page for the keys of extensions: no link may lead there. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
    await commands.openShortcutSettings(); // Firefox 137
  } else {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}

/** Whether this very page stands in a private window. */
export function isInPrivateWindow(): boolean {
  return bareBrowser()?.extension?.inIncognitoContext ?? false;
}
