import { resolve } from 'node:path';
import { filesIn, zipOf } from '../../archive.ts';
import type { Background, ConsoleLine, Extension } from '../driver.ts';
import { ExtensionPage } from '../extension-page.ts';
import type { Page } from '../page.ts';
import { until } from '../wait.ts';
import { EventPage } from './event-page.ts';
import type { Gecko } from './gecko.ts';
import { FirefoxPopup } from './popup.ts';
import { EXTENSION_UUID } from './prefs.ts';
import type { Session } from './session.ts';
import type { FirefoxTab } from './tab.ts';

export interface Installed {
  id: string;
  folder: string;
  /** Whether it is kept in the profile. */
  kept: boolean;
}

/** Installs it: for good when it is to be kept, else until the browser ends. */
export async function install(session: Session, { folder, kept }: Installed): Promise<void> {
  const extensionData = kept
    ? { type: 'base64', value: Buffer.from(zipOf(filesIn(folder))).toString('base64') }
    : { type: 'path', path: folder };
  await session.send('webExtension.install', { extensionData, 'moz:permanent': kept });
}

export class FirefoxExtension implements Extension {
  readonly id: string;
  readonly origin = `moz-extension://${EXTENSION_UUID}`;
  readonly background: Background;
  readonly #askable: ExtensionPage;

  constructor(
    private readonly session: Session,
    private readonly installed: Installed,
    private readonly openTab: (url: string, inBackground?: boolean) => Promise<FirefoxTab>,
  ) {
    this.id = installed.id;
    this.background = new EventPage(session, installed.id);
    this.#askable = new ExtensionPage(() => openTab(`${this.origin}/manifest.json`, true));
  }

  open(path: string): Promise<Page> {
    return this.openTab(`${this.origin}/${path}`);
  }

  async popup(over: Page): Promise<Page> {
    await over.activate();
    const popup = new FirefoxPopup(this.session, this.origin);
    await this.session.inside(openPopup, this.id);
    const isLoaded = () =>
      popup.evaluate(() => location.protocol !== 'about:' && document.readyState === 'complete');
    await until(isLoaded, { what: 'the popup to load' });
    await popup.takeFocus();
    return popup;
  }

  ask<T, A extends readonly unknown[]>(script: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.#askable.ask(script, ...args);
  }

  badge(tab: Page): Promise<string> {
    return this.#askable.badge(tab);
  }

  console(): Promise<ConsoleLine[]> {
    return this.session.inside(readLines, this.id, this.origin);
  }

  async update(folder = this.installed.folder): Promise<void> {
    this.#askable.forget();
    await install(this.session, { ...this.installed, folder: resolve(folder) });
  }

  withdrawHosts(): Promise<void> {
    return this.session.inside(changeHosts, this.id, 'remove');
  }

  giveBackHosts(): Promise<void> {
    return this.session.inside(changeHosts, this.id, 'add');
  }
}

async function openPopup(gecko: Gecko, id: string): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = gecko;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error(`Extension ${id} is not there.`);
  gecko.focus(); // Firefox refuses in a window without the focus
  for (let tries = 0; tries < 40 && gecko.Services.focus.activeWindow !== gecko; tries += 1) {
    await new Promise<void>((goOn) => gecko.setTimeout(goOn, 25));
  }
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(gecko, true);
}

function readLines({ Ci, Services, pavillon }: Gecko, id: string, origin: string): ConsoleLine[] {
  const errors = Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError)
    .filter(({ sourceName }) => sourceName.startsWith(origin))
    .map(({ sourceName, errorMessage }) => ({
      text: `Uncaught ${errorMessage}`,
      source: sourceName,
    }));
  const said = pavillon.lines.filter(({ extension }) => extension === id);
  return [...said.map(({ text, source }) => ({ text, source })), ...errors];
}

async function changeHosts(gecko: Gecko, id: string, how: 'add' | 'remove'): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = gecko;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error(`Extension ${id} is not there.`);
  const origins =
    how === 'add'
      ? [...(extension.manifest.host_permissions ?? [])]
      : extension.allowedOrigins.patterns.map(({ pattern }) => pattern);
  await ExtensionPermissions[how](id, { permissions: [], origins }, extension);
}
