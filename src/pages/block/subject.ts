import { findBlocked } from '../../plan/blocking.ts';
import { doListsBlock } from '../../plan/list-rules.ts';
import type { Offers } from '../../plan/notice.ts';
import { offersFor } from '../../plan/offers.ts';
import { browserRegion } from '../../platform/assets.ts';
import { read, STORED } from '../../platform/store.ts';
import { lookUpInLists } from '../../reading/listed.ts';
import { findListing } from '../../registry/match.ts';
import type { Settings } from '../../settings/settings.ts';
import { parseHiddenSites } from '../../settings/stored-hiding.ts';
import { type Reading, wordDomain } from '../../wording/domain.ts';
import type { Dossier } from '../../wording/dossier.ts';
import type { AskedAddress } from './address.ts';

/** What is said of the address: its record, whose list names it, or that nothing blocks it. */
export type Subject =
  | { by: 'record'; domain: string; dossiers: [Dossier, ...Dossier[]] }
  | { by: 'organisation'; domain: string }
  /** With what the record holds of the same host, if anything. */
  | { by: 'list'; domain: string; list: string; dossiers: Dossier[] }
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
    return listed ? { by: 'list', ...listed, dossiers: recordOf(reading, address.host) } : { by: 'nobody' };
  }
  if (blocked.by === 'organisation') return blocked;
  const { domain, listing } = blocked;
  const [lead, ...others] = wordDomain(reading, domain, listing);
  return lead ? { by: 'record', domain, dossiers: [lead, ...others] } : { by: 'nobody' };
}

function recordOf(reading: Reading, host: string): Dossier[] {
  const match = findListing(reading.registry.hosts, host);
  return match ? wordDomain(reading, match.domain, match.listing) : [];
}

/** Where to get the like lawfully, if the organisation or the record says so. */
export function offersAt({ registry, voice }: Reading, settings: Settings, subject: Subject): Offers | null {
  const countries = subject.by === 'record' ? (registry.cases[subject.dossiers[0].id]?.countries ?? []) : [];
  return subject.by === 'nobody' ? null : offersFor(registry, voice, settings, browserRegion(), countries);
}
