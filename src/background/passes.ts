import { findBlocked } from '../plan/blocking.ts';
import { doListsBlock } from '../plan/list-rules.ts';
import { loadRegistry } from '../platform/assets.ts';
import { letTabPass } from '../platform/rules.ts';
import { readHeld } from '../reading/held.ts';
import { lookUpInLists } from '../reading/listed.ts';
import { clockAt, localDay } from '../registry/clock.ts';
import { webHost } from '../registry/hostname.ts';
import { readHidden } from './hidden-store.ts';

/**
 * Lets a tab go on to a blocked address, until the browser is closed. Throws where that is not allowed, and where the
 * address is not blocked: the block page can be opened by any site, with any address.
 */
export async function letPass(tabId: number, address: string): Promise<null> {
  const { settings } = await readHeld();
  if (!settings.allowProceed) throw new Error('the policy does not let anybody go on');
  const host = webHost(address);
  if (host === null) throw new Error('not an address of the web');
  const now = new Date();
  const judged = { registry: await loadRegistry(), clock: clockAt(localDay(now)) };
  const blocked =
    findBlocked(judged, settings, await readHidden(), now.getTime(), host) ??
    (doListsBlock(settings) ? await lookUpInLists(host) : null);
  if (!blocked) throw new Error('not blocked');
  await letTabPass(tabId, blocked.domain);
  return null;
}
