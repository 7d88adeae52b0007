import { type HostProblem, readHost } from '../registry/hostname.ts';
import { belongsTo, findListing } from '../registry/match.ts';
import { type HiddenSites, isHidden } from '../settings/hiding.ts';
import type { DisplayMode, Settings } from '../settings/settings.ts';
import type { Reading } from '../wording/domain.ts';
import { type LeftOutFor, whyLeftOut } from './selection.ts';

/** What would be done on an address, and why. */
export type Forecast =
  | { kind: 'problem'; problem: HostProblem }
  | { kind: 'not-listed'; host: string }
  | {
      kind: 'listed';
      host: string;
      /** The listed domain that it belongs to. */
      domain: string;
      /** `organisation`: the policy names it. */
      by: 'record' | 'organisation';
      shown: DisplayMode;
      /** Null unless nothing is shown. */
      because: LeftOutFor | 'off' | 'hidden' | null;
    };

/** What the forecast depends on: the same as the plan. */
export interface Outlook {
  reading: Reading;
  settings: Settings;
  hidden: HiddenSites;
  now: number;
}

/** What would happen on an address that somebody types, by the same rules as the plan. */
export function forecast({ reading, settings, hidden, now }: Outlook, address: string): Forecast {
  const read = readHost(address);
  if ('problem' in read) return { kind: 'problem', problem: read.problem };
  const { host } = read;
  const own = settings.extraDomains.find((domain) => belongsTo(host, domain));
  const match = findListing(reading.registry.hosts, host);
  const domain = match?.domain ?? own;
  if (domain === undefined) return { kind: 'not-listed', host };
  const isAllowed = settings.allowedDomains.some((allowed) => belongsTo(host, allowed));
  const leftOut =
    match && own === undefined ? whyLeftOut(reading, match.domain, match.listing, settings) : null;
  const because =
    settings.displayMode === 'off'
      ? 'off'
      : isAllowed
        ? 'allowed'
        : (leftOut ?? (isHidden(hidden, domain, now) ? 'hidden' : null));
  return {
    kind: 'listed',
    host,
    domain,
    by: match ? 'record' : 'organisation',
    shown: because === null ? settings.displayMode : 'off',
    because,
  };
}
