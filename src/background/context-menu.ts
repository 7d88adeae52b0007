import { loadCatalogue } from '../platform/assets.ts';
import { onMenu, type Pointed, setMenu } from '../platform/context-menu.ts';
import { openLookUp } from '../platform/pages.ts';
import { readHeld } from '../reading/held.ts';
import { languageIn } from '../reading/language.ts';
import { readHost } from '../registry/hostname.ts';
import { voiceOf } from '../wording/voice.ts';
import { queue } from './queue.ts';

const inTurn = queue();

/** More of a selection is no name. */
const LIMIT = 200;

/** Puts the entry into the menus, in the reader's language; again whenever that may have changed. */
export function bringMenu(): Promise<void> {
  return inTurn(async () => {
    const language = languageIn((await readHeld()).settings);
    const voice = voiceOf(language, await loadCatalogue(language));
    await setMenu(voice.say('menu.look-up'));
  });
}

export function listenToMenu(failed: (work: Promise<unknown>) => void): void {
  onMenu((pointed) => failed(lookUpPointed(pointed)));
}

async function lookUpPointed(pointed: Pointed): Promise<void> {
  const { tab } = pointed;
  await openLookUp(meantBy(pointed), {
    isPrivate: tab?.isPrivate ?? false,
    ...(tab && { windowId: tab.windowId, index: tab.index + 1 }),
  });
}

/** A selection as it stands; of a link or a page the host, and nothing of the rest of its address. */
export function meantBy({ link, selection, page }: Pointed): string {
  const address = link ?? (selection === undefined ? page : undefined);
  if (address === undefined) return (selection ?? '').trim().slice(0, LIMIT);
  const reading = readHost(address);
  if ('host' in reading) return reading.host;
  return URL.canParse(address) ? new URL(address).hostname || address.slice(0, LIMIT) : '';
}
