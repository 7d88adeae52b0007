import { lineage } from '../registry/match.ts';
import type { Listing } from '../registry/registry.ts';
import { type HiddenSites, hideScopes, leftOut } from '../settings/hiding.ts';
import type { Settings } from '../settings/settings.ts';
import { isSelected, type Judged } from './selection.ts';

/** Which navigations the browser sends to our block page, before anything of the site loads. */
export interface Blocking {
  /** Domains, with all below them; sorted. */
  domains: string[];
  /** The very hosts, without what stands below them; sorted. */
  hosts: string[];
  /** Domains, with all below them, that are let pass whatever a list says; sorted. */
  allowed: string[];
  /** Whether a visitor may go on from the block page. */
  mayProceed: boolean;
}

/** More names of an organisation's own than this get no banner each: the browser blocks any number at no cost. */
export const MOST_OWN_BANNERS = 1_000;

export function blockingFor(shown: [domain: string, listing: Listing][], settings: Settings): Blocking {
  const { displayMode, allowProceed, allowedDomains } = settings;
  const record = displayMode === 'interstitial' ? shown : [];
  const named = (scope: Listing['scope']) =>
    record.flatMap(([name, at]) => (at.scope === scope ? [name] : []));
  const domains = new Set([...named('domain'), ...ownBlocked(settings)]);
  return {
    domains: [...domains].sort(),
    hosts: named('host').sort(),
    allowed: displayMode === 'off' ? [] : allowedDomains.toSorted(),
    mayProceed: allowProceed,
  };
}

/** The names of the organisation's own that are blocked: in this mode all of them, else only when they are very many. */
function ownBlocked({ displayMode, extraDomains }: Settings): string[] {
  if (displayMode === 'interstitial') return extraDomains;
  return displayMode === 'banner' && extraDomains.length > MOST_OWN_BANNERS ? extraDomains : [];
}

/** Why the browser blocks a host. */
export type Blocked =
  | { by: 'record'; domain: string; listing: Listing }
  | { by: 'organisation'; domain: string };

/** What of the record, or of the organisation's own names, has a host blocked; the same answer as the plan's. */
export function findBlocked(
  reading: Judged,
  settings: Settings,
  hidden: HiddenSites,
  now: number,
  host: string,
): Blocked | null {
  const names = lineage(host);
  if (settings.displayMode === 'off' || names.some((name) => settings.allowedDomains.includes(name)))
    return null;
  const out = leftOut(hidden, now, hideScopes(settings));
  for (const domain of settings.displayMode === 'interstitial' ? names : []) {
    const { hosts } = reading.registry;
    const listing = Object.hasOwn(hosts, domain) ? hosts[domain] : undefined;
    const isMeant = listing && (listing.scope === 'domain' || domain === names[0]) && !out.includes(domain);
    if (isMeant && isSelected(reading, domain, listing, settings)) return { by: 'record', domain, listing };
  }
  const own = new Set(ownBlocked(settings));
  const domain = names.find((name) => own.has(name));
  return domain === undefined ? null : { by: 'organisation', domain };
}
