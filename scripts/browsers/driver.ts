import type { Page } from './page.ts';

export type BrowserName = 'chromium' | 'firefox';
export type Language = 'en' | 'fr';

export interface LaunchOptions {
  /** Folder of an unpacked extension. */
  extension?: string;
  /** Id of an extension that a policy has the browser install by itself; instead of `extension`. */
  managedId?: string;
  /** Default true. */
  headless?: boolean;
  /** Language of the browser, its extensions and its requests; default English. */
  language?: Language;
  /**
   * A folder that is kept. The extension is then truly installed: it survives a restart on the same folder, and is
   * updated at a later launch when its version differs. Without it, a temporary profile and installation.
   */
  profile?: string;
  /** Answers for every host and port but loopback ones; without it names lead to 127.0.0.1. */
  standIn?: { readonly port: number };
  /** Command line arguments to add. */
  args?: readonly string[];
  /** Firefox preferences to add. */
  prefs?: Readonly<Record<string, string | number | boolean>>;
  env?: Readonly<Record<string, string>>;
  /** The browser's program; by default the installed one is found, or installed where that can be done. */
  executable?: string;
}

/** A running browser. Whatever it started ends, and its temporary profile goes, with `close`. */
export interface Driver {
  readonly name: BrowserName;
  /** The extension under test. Throws when the browser was launched without one. */
  readonly extension: Extension;
  /** Settles when the browser has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** A tab showing this address (default: blank), in front, once it has loaded. */
  open(url?: string): Promise<Page>;
  /**
   * Types into the browser's own address bar, and gives the lines that it then proposes. Firefox only: no automation
   * reaches Chromium's.
   */
  typeInAddressBar(text: string): Promise<string[]>;
  /** Takes one of the lines that the address bar proposes, counted from 0. Firefox only. */
  takeFromAddressBar(line: number): Promise<void>;
  /** All open tabs. */
  pages(): Promise<Page[]>;
  /** Waits for a tab whose address contains this text or matches this pattern, such as one that a link opened. */
  pageAt(address: string | RegExp): Promise<Page>;
  close(): Promise<void>;
}

/** A line that the extension's background, or another script of its own, wrote to the console. */
export interface ConsoleLine {
  text: string;
  /** The file that wrote it. */
  source: string;
}

/** The service worker in Chromium, the event page in Firefox. */
export interface Background {
  running(): Promise<boolean>;
  /** Ends it, as the browser does with an idle one, and waits until it is gone. */
  stop(): Promise<void>;
  /** How often it has started since the browser was launched. */
  starts(): Promise<number>;
}

export interface Extension {
  readonly id: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  readonly background: Background;
  /** One of its pages in a tab: `popup.html?q=x`. */
  open(path: string): Promise<Page>;
  /** The real toolbar popup, over this tab. */
  popup(over: Page): Promise<Page>;
  /**
   * Runs a function where the extension's APIs are (`chrome.storage`, `chrome.scripting` …) and none of its code:
   * in a tab in the background, opened at the first call, that shows its manifest.
   */
  ask<T, A extends readonly unknown[]>(script: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** The text on its toolbar button for this tab. */
  badge(tab: Page): Promise<string>;
  console(): Promise<ConsoleLine[]>;
  /** Installs the extension again over itself, from another folder if given; it sees an update. */
  update(folder?: string): Promise<void>;
  /** Takes its host permissions away, as a user can. */
  withdrawHosts(): Promise<void>;
  /** Gives them back. */
  giveBackHosts(): Promise<void>;
}
