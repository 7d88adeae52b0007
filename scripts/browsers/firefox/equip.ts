import { scriptAddress } from '../script.ts';
import type { Gecko, GeckoExtension } from './gecko.ts';
import type { Session } from './session.ts';

/**
 * Prepares Firefox's window: from here on the starts of the background and the lines of the console are noted.
 * To be called before the extension is installed; one that is installed already has its present life counted.
 */
export async function equip(session: Session, extension: string | undefined): Promise<void> {
  await session.inside(setUp, extension ?? '', scriptAddress(relayConsole));
}

function setUp(gecko: Gecko, wanted: string, relay: string): void {
  const { ChromeUtils, Services, WebExtensionPolicy } = gecko;
  gecko.pavillon = {
    browserOf: (shown) => {
      const tabs = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      const found =
        'context' in shown
          ? tabs.NavigableManager.getBrowserById(shown.context)
          : [...gecko.document.querySelectorAll('browser.webextension-popup-browser')]
              .filter(({ currentURI }) => currentURI.spec.startsWith(shown.popupOf))
              .at(-1);
      if (!found) throw new Error('It is closed.');
      return found;
    },
    nodes: [],
    starts: 0,
    lines: [],
  };
  const { pavillon } = gecko;
  const count = (extension: GeckoExtension): void => {
    if (extension.id !== wanted) return;
    extension.on('background-script-started', () => {
      pavillon.starts += 1;
    });
  };
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  ExtensionParent.apiManager.on('startup', (_event, extension) => count(extension));
  const present = WebExtensionPolicy.getByID(wanted)?.extension;
  if (present) {
    count(present);
    if (present.backgroundState === 'running') pavillon.starts = 1;
  }
  Services.ppmm.addMessageListener<{ text: string; source: string; extension: string }>(
    'pavillon:console',
    ({ data }) => pavillon.lines.push(data),
  );
  Services.ppmm.loadProcessScript(relay, true);
}

interface ConsoleEvent {
  addonId?: string;
  filename?: string;
  arguments?: readonly unknown[];
}

/** Each of Firefox's processes keeps its own console; this runs in all of them. */
function relayConsole(process: {
  Cc: Record<string, { getService(contract: unknown): ConsoleStorage }>;
  Ci: { nsIConsoleAPIStorage: unknown };
  Services: { scriptSecurityManager: { getSystemPrincipal(): unknown } };
  tell(name: string, data: object): void;
}): void {
  const { Cc, Ci, Services } = process;
  const storage = Cc['@mozilla.org/consoleAPI-storage;1']?.getService(Ci.nsIConsoleAPIStorage);
  const relay = (event: ConsoleEvent): void => {
    if (!event.addonId) return;
    const words = Array.from(event.arguments ?? [], (word) => {
      if (typeof word === 'string') return word;
      try {
        return JSON.stringify(word) ?? String(word);
      } catch {
        return String(word);
      }
    });
    process.tell('pavillon:console', {
      text: words.join(' '),
      source: event.filename ?? '',
      extension: event.addonId,
    });
  };
  for (const event of storage?.getEvents() ?? []) relay(event);
  storage?.addLogEventListener(
    (event) => relay(event.wrappedJSObject ?? event),
    Services.scriptSecurityManager.getSystemPrincipal(),
  );
}

interface ConsoleStorage {
  getEvents(): ConsoleEvent[];
  addLogEventListener(
    listener: (event: ConsoleEvent & { wrappedJSObject?: ConsoleEvent }) => void,
    principal: unknown,
  ): void;
}
