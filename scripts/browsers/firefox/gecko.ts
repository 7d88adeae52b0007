/**
 * The little of Firefox's privileged world that the driver uses; functions that run there get it as their first
 * argument. See https://searchfox.org/firefox-main for each.
 */
export interface Gecko {
  readonly Cc: Readonly<Record<string, { getService<T>(contract: Contract<T>): T }>>;
  readonly Ci: {
    readonly nsIAccessibilityService: Contract<AccessibilityService>;
    readonly nsIAccessibleDocument: Contract<{ URL: string }>;
    readonly nsIScriptError: new () => ScriptError;
  };
  readonly ChromeUtils: { importESModule(url: string): Modules };
  readonly Services: {
    readonly console: { getMessageArray(): object[] };
    readonly focus: { readonly activeWindow: unknown };
    readonly locale: { readonly appLocaleAsBCP47: string };
    readonly ppmm: MessageManager;
    readonly prefs: { setIntPref(name: string, value: number): void };
  };
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: GeckoExtension } | null };
  readonly gBrowser: { readonly browsers: readonly BrowserElement[] };
  readonly gURLBar: {
    focus(): void;
    search(text: string): void;
    readonly lastQueryContextPromise: Promise<unknown>;
    readonly view: { selectedRowIndex: number };
    handleNavigation(how: object): void;
  };
  readonly document: { querySelectorAll(selector: string): Iterable<BrowserElement> };
  readonly OffscreenCanvas: typeof OffscreenCanvas;
  readonly setInterval: typeof setInterval;
  readonly clearInterval: typeof clearInterval;
  readonly setTimeout: (then: () => void, wait: number) => unknown;
  readonly focus: () => void;
  /** What `equip` adds. */
  pavillon: Equipment;
}

/** An interface's name there, standing for its type here. */
export interface Contract<T> {
  readonly type?: T;
}

export interface Equipment {
  browserOf(shown: Shown): BrowserElement;
  /** Nodes of the tree that was read last, by number. */
  nodes: Accessible[];
  starts: number;
  lines: { text: string; source: string; extension: string }[];
}

/** A tab by its BiDi context, or the toolbar popup by its extension's origin. */
export type Shown = { context: string } | { popupOf: string };

export interface GeckoExtension {
  readonly id: string;
  readonly version: string;
  readonly backgroundState: string;
  readonly manifest: { readonly host_permissions?: readonly string[] };
  readonly allowedOrigins: { readonly patterns: readonly { readonly pattern: string }[] };
  terminateBackground(how: {
    ignoreDevToolsAttached: boolean;
    disableResetIdleForTest: boolean;
  }): Promise<void>;
  on(event: string, handler: () => void): void;
}

export interface Modules {
  readonly NavigableManager: { getBrowserById(context: string): BrowserElement | null };
  readonly ExtensionPermissions: Record<
    'add' | 'remove',
    (
      id: string,
      what: { permissions: string[]; origins: string[] },
      extension: GeckoExtension,
    ) => Promise<void>
  >;
  readonly ExtensionParent: {
    readonly apiManager: {
      readonly global: {
        browserActionFor(extension: GeckoExtension): {
          openPopup(window: Gecko, unasked: boolean): Promise<void>;
        };
      };
      on(event: 'startup', handler: (event: string, extension: GeckoExtension) => void): void;
    };
  };
}

export interface BrowserElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  readonly currentURI: { readonly spec: string };
  readonly messageManager: MessageManager;
  readonly browsingContext: {
    mediumOverride: string;
    readonly currentWindowGlobal: {
      drawSnapshot(area: undefined, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  focus(): void;
  closest(selector: string): { hidePopup(): void } | null;
}

export interface MessageManager {
  addMessageListener<T>(name: string, listener: (message: { data: T }) => void): void;
  removeMessageListener<T>(name: string, listener: (message: { data: T }) => void): void;
  loadFrameScript(url: string, later: boolean): void;
  loadProcessScript(url: string, later: boolean): void;
}

export interface ScriptError {
  readonly sourceName: string;
  readonly errorMessage: string;
}

export interface AccessibilityService {
  getAccessibleFor(node: BrowserElement): Accessible | null;
  getStringRole(role: number): string;
  getStringStates(state: number, extra: number): Iterable<string>;
}

interface Out {
  value: number;
}

export interface Accessible {
  readonly role: number;
  readonly computedARIARole: string;
  readonly name: string | null;
  readonly value: string;
  readonly attributes: { getStringProperty(name: string): string } | null;
  readonly firstChild: Accessible | null;
  readonly nextSibling: Accessible | null;
  QueryInterface<T>(contract: Contract<T>): T;
  getState(state: Out, extra: Out): void;
  getBoundsInCSSPixels(x: Out, y: Out, width: Out, height: Out): void;
  scrollTo(type: number): void;
  takeFocus(): void;
}
