import { findBlocked } from '../../plan/blocking.ts';
import { doListsBlock } from '../../plan/list-rules.ts';
import { read, STORED } from '../../platform/store.ts';
import { lookUpInLists } from '../../reading/listed.ts';
import type { Settings } from '../../settings/settings.ts';
import { parseHiddenSites } from '../../settings/stored-hiding.ts';
import { type Reading, wordDomain } from '../../wording/domain.ts';
import type { Dossier } from '../../wording/dossier.ts';
import type { AskedAddress } from './address.ts';

/** What is said of the address: its record, whose list names it, or that nothing blocks it. */
export type Subject =
  | { by: 'record'; domain: string; dossiers: [Dossier, ...Dossier[]] }
  | { by: 'organisation'; domain: string }
  | { by: 'list'; domain: string; list: string }
  | { by: 'nobody' };

export async function subjectOf(
  reading: Reading,
  settings: Settings,
  address: AskedAddress | null,
): Promise<Subject> {
  if (!address) return { by: 'nobody' };
  const hidden = parseHiddenSites(await read(STORED.hidden)) ?? {};
  const blocked = findBlocked(reading, settings, hidden, Date.now(), address.host);
  if (!blocked) {
    const listed = doListsBlock(settings) ? await lookUpInLists(address.host) : null;
    return listed ? { by: 'list', ...listed } : { by: 'nobody' };
  }
  if (blocked.by === 'organisation') return blocked;
  const { domain, listing } = blocked;
  const [lead, ...others] = wordDomain(reading, domain, listing);
  return lead ? { by: 'record', domain, dossiers: [lead, ...others] } : { by: 'nobody' };
}
