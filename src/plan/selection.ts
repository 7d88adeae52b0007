import { belongsTo } from '../registry/match.ts';
import type { Listing } from '../registry/registry.ts';
import { type Stage, standingOf } from '../registry/stage.ts';
import { EVIDENCE, type Evidence } from '../settings/defaults.ts';
import type { Settings } from '../settings/settings.ts';
import type { Reading } from '../wording/domain.ts';

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

/** Why a listed domain is shown nowhere: a policy allows it, its kind is not wanted, its record is too weak. */
export type Silence = 'allowed' | 'kind' | 'evidence';

/** Whether a listed domain is shown at all: as strong as asked for, of a kind that is wanted, not allowed by policy. */
export function isSelected(reading: Reading, domain: string, listing: Listing, settings: Settings): boolean {
  return silenceOn(reading, domain, listing, settings) === null;
}

export function silenceOn(
  reading: Reading,
  domain: string,
  listing: Listing,
  settings: Settings,
): Silence | null {
  const { allowedDomains, disabledCategories, minimumEvidence } = settings;
  if (allowedDomains.some((allowed) => belongsTo(domain, allowed))) return 'allowed';
  const kind = reading.registry.sites[listing.site]?.kind;
  if (kind !== undefined && disabledCategories.includes(kind)) return 'kind';
  return listing.cases.some((id) => isStrongEnough(reading, domain, id, minimumEvidence)) ? null : 'evidence';
}

function isStrongEnough(
  { registry, clock }: Reading,
  domain: string,
  id: string,
  minimum: Evidence,
): boolean {
  const matter = registry.cases[id];
  if (!matter) return false;
  const { stage } = standingOf(matter, clock, domain);
  return EVIDENCE.indexOf(EVIDENCE_OF[stage]) >= EVIDENCE.indexOf(minimum);
}
