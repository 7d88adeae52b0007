import { type HostProblem, readHost } from '../registry/hostname.ts';
import { findListing, lineage, type Match } from '../registry/match.ts';
import { type HiddenSites, hideScopes, isHidden } from '../settings/hiding.ts';
import type { DisplayMode, Settings } from '../settings/settings.ts';
import type { Reading } from '../wording/domain.ts';
import { findBlocked } from './blocking.ts';
import { doListsBlock } from './list-rules.ts';
import { ownDomains } from './own-list.ts';
import { type LeftOutFor, whyLeftOut } from './selection.ts';

/** Why nothing is shown on a listed domain. `mode`: without a record there is nothing to show in this mode. */
export type Because = LeftOutFor | 'off' | 'hidden' | 'mode';

/** What would be done on an address, and why. */
export type Forecast =
  | { kind: 'problem'; problem: HostProblem }
  | { kind: 'not-listed'; host: string }
  | ({ kind: 'listed'; host: string } & Named & Shown);

/** Who lists it, and as what. `organisation`: the policy names it. */
type Named = { by: 'record' | 'organisation'; domain: string } | { by: 'list'; domain: string; list: string };

interface Shown {
  shown: DisplayMode;
  /** Null unless nothing is shown. */
  because: Because | null;
}

/** What the forecast depends on: the same as the plan. */
export interface Outlook {
  reading: Reading;
  settings: Settings;
  hidden: HiddenSites;
  /** What a list by address says of the host; null when none holds it. */
  listed: { list: string; domain: string } | null;
  now: number;
}

/** What would happen on an address that somebody types, by the same rules as the plan. */
export function forecast(outlook: Outlook, address: string): Forecast {
  const read = readHost(address);
  if ('problem' in read) return { kind: 'problem', problem: read.problem };
  const { host } = read;
  const match = findListing(outlook.reading.registry.hosts, host);
  const named = whoNames(outlook, host, match);
  return named
    ? { kind: 'listed', host, ...named, ...shownOn(outlook, host, named, match) }
    : { kind: 'not-listed', host };
}

/** The record speaks first, unless it has nothing that is shown. */
function whoNames({ reading, settings, listed }: Outlook, host: string, match: Match | null): Named | null {
  const names = lineage(host);
  const extra = new Set(settings.extraDomains);
  const own = names.find((name) => extra.has(name));
  const isShown = match && whyLeftOut(reading, match.domain, match.listing, settings) === null;
  if (match && (isShown || (own === undefined && !listed))) return { by: 'record', domain: match.domain };
  if (own !== undefined) return { by: 'organisation', domain: own };
  return listed && { by: 'list', ...listed };
}

function shownOn(outlook: Outlook, host: string, named: Named, match: Match | null): Shown {
  const { reading, settings, hidden, now } = outlook;
  const { displayMode, allowedDomains } = settings;
  if (displayMode === 'off') return { shown: 'off', because: 'off' };
  if (lineage(host).some((name) => allowedDomains.includes(name)))
    return { shown: 'off', because: 'allowed' };
  if (findBlocked(reading, settings, hidden, now, host)) return { shown: 'interstitial', because: null };
  if (named.by === 'list') {
    return doListsBlock(settings)
      ? { shown: 'interstitial', because: null }
      : { shown: 'off', because: 'mode' };
  }
  const leftOut =
    named.by === 'record' && match ? whyLeftOut(reading, match.domain, match.listing, settings) : null;
  if (leftOut) return { shown: 'off', because: leftOut };
  const scope = hidden[named.domain]?.scope;
  if (scope && hideScopes(settings).includes(scope) && isHidden(hidden, named.domain, now))
    return { shown: 'off', because: 'hidden' };
  if (named.by === 'organisation' && !ownDomains(settings).includes(named.domain))
    return { shown: 'off', because: 'mode' };
  return { shown: displayMode, because: null };
}
