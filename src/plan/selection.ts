import { lineage } from '../registry/match.ts';
import type { Listing } from '../registry/registry.ts';
import { type Stage, standingOf } from '../registry/stage.ts';
import { EVIDENCE, type Evidence } from '../settings/defaults.ts';
import type { Settings } from '../settings/settings.ts';
import type { Reading } from '../wording/domain.ts';

/** What a judgment of strength needs: the record, and a day. */
export type Judged = Pick<Reading, 'registry' | 'clock'>;

const EVIDENCE_OF: Record<Stage, Evidence> = {
  reported: 'report',
  investigated: 'proceedings',
  charged: 'proceedings',
  tried: 'proceedings',
  ordered: 'order',
  judged: 'judgment',
  appealed: 'judgment',
  final: 'judgment',
};

/** Why a listed domain is not shown: a policy allows it, nobody wants its kind, no case of it is strong enough. */
export type LeftOutFor = 'allowed' | 'kind' | 'evidence';

/** Null for a listed domain that is shown. */
export function whyLeftOut(
  reading: Judged,
  domain: string,
  listing: Listing,
  settings: Settings,
): LeftOutFor | null {
  const { allowedDomains, disabledCategories, minimumEvidence } = settings;
  if (lineage(domain).some((name) => allowedDomains.includes(name))) return 'allowed';
  const kind = reading.registry.sites[listing.site]?.kind;
  if (kind !== undefined && disabledCategories.includes(kind)) return 'kind';
  const isStrong = listing.cases.some((id) => isStrongEnough(reading, domain, id, minimumEvidence));
  return isStrong ? null : 'evidence';
}

/** Whether a listed domain is shown at all: as strong as asked for, of a kind that is wanted, not allowed by policy. */
export function isSelected(reading: Judged, domain: string, listing: Listing, settings: Settings): boolean {
  return whyLeftOut(reading, domain, listing, settings) === null;
}

/**
 * Whether a listed domain may be blocked: not one of which the record says that it was cleared, and nothing else that
 * stands or is pending. Such a domain gets its banner, whatever the mode.
 */
export function isBlockable({ registry, clock }: Judged, domain: string, listing: Listing): boolean {
  const flags = listing.cases.flatMap((id) => {
    const matter = registry.cases[id];
    return matter ? standingOf(matter, clock, domain).flag : [];
  });
  return !flags.includes('cleared') || flags.some((flag) => flag === 'standing' || flag === 'pending');
}

function isStrongEnough({ registry, clock }: Judged, domain: string, id: string, minimum: Evidence): boolean {
  const matter = registry.cases[id];
  if (!matter) return false;
  const { stage } = standingOf(matter, clock, domain);
  return EVIDENCE.indexOf(EVIDENCE_OF[stage]) >= EVIDENCE.indexOf(minimum);
}
