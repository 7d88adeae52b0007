import { loadCatalogue, loadRegistry } from '../../platform/assets.ts';
import { type Installation, isInPrivateWindow, readInstallation } from '../../platform/edition.ts';
import { hasHostAccess } from '../../platform/host-access.ts';
import { readAll, readMemory, STORED } from '../../platform/store.ts';
import { type Held, heldIn } from '../../reading/held.ts';
import { languageIn } from '../../reading/language.ts';
import { type ListStatus, readListStatuses } from '../../reading/list-status.ts';
import type { Registry } from '../../registry/registry.ts';
import { type HiddenSites, stillHidden } from '../../settings/hiding.ts';
import { parseHiddenSites } from '../../settings/stored-hiding.ts';
import { type Voice, voiceOf } from '../../wording/voice.ts';
import { type Stock, stockOf } from './stock.ts';

/** Everything that the page tells, as it stood at one moment. */
export interface Snapshot {
  voice: Voice;
  held: Held;
  /** Null when it is damaged; all but the record can still be seen and set then. */
  registry: Registry | null;
  /** Of this window's kind: those of private windows are told in a private window only. */
  hidden: HiddenSites;
  isPrivate: boolean;
  /** How the lists of domains fare, by address. */
  lists: Record<string, ListStatus>;
  stock: Stock[];
  hasAccess: boolean;
  installation: Installation;
  /** Why the plan could not be brought about. */
  trouble: string | null;
}

const voices = new Map<string, Promise<Voice>>();
let packaged: Promise<Registry | null> | undefined;

export async function readSnapshot(): Promise<Snapshot> {
  packaged ??= loadRegistry().catch(() => null);
  const [stored, hasAccess, installation, registry] = await Promise.all([
    readAll(),
    hasHostAccess(),
    readInstallation(),
    packaged,
  ]);
  const held = heldIn(stored);
  const voice = await voiceFor(held);
  const isPrivate = isInPrivateWindow();
  const hidden = isPrivate ? await readMemory(STORED.hidden) : stored[STORED.hidden];
  const trouble = stored[STORED.trouble];
  return {
    voice,
    held,
    registry,
    hidden: stillHidden(parseHiddenSites(hidden) ?? {}, Date.now()),
    isPrivate,
    lists: await readListStatuses(voice),
    stock: stockOf(stored),
    hasAccess,
    installation,
    trouble: typeof trouble === 'string' ? trouble : null,
  };
}

/** Each language is loaded once. The document is told its language. */
async function voiceFor({ settings }: Held): Promise<Voice> {
  const language = languageIn(settings);
  const loaded =
    voices.get(language) ?? loadCatalogue(language).then((catalogue) => voiceOf(language, catalogue));
  voices.set(language, loaded);
  const voice = await loaded;
  document.documentElement.lang = language;
  document.title = `${voice.say('options.title')} – Pavillon`;
  return voice;
}
