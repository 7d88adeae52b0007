import { clockAt, localDay } from '../registry/clock.ts';
import { belongsTo } from '../registry/match.ts';
import type { Listing, Registry } from '../registry/registry.ts';
import { type HiddenSites, leftOut } from '../settings/hiding.ts';
import type { Settings } from '../settings/settings.ts';
import type { Voice } from '../wording/voice.ts';
import { type Blocking, blockingFor } from './blocking.ts';
import { matchPatterns } from './injection.ts';
import type { Notice } from './notice.ts';
import { noticeFor } from './notices.ts';
import { isSelected } from './selection.ts';

/** All that the decision depends on. */
export interface Inputs {
  registry: Registry;
  voice: Voice;
  /** What holds: policy over preference over default. */
  settings: Settings;
  hidden: HiddenSites;
  /** Countries whose decisions come first. */
  foremost?: readonly string[];
  now: Date;
}

/** What the browser should hold. The same inputs always give the same plan. */
export interface Plan {
  /** Match patterns of the banner's content script, sorted. */
  matches: string[];
  /** Match patterns of allowed domains below a listed one, where the script is not to run; sorted. */
  excludes: string[];
  /** Which navigations the browser sends to the block page. */
  blocking: Blocking;
  /** Finished notices by listed domain. */
  notices: Record<string, Notice>;
  /** Listed domains that the user hid for a week, sorted. */
  leftOut: string[];
  /** Milliseconds since 1970 at which the next date changes the plan; null when none will. */
  wakeAt: number | null;
}

export function plan({ registry, voice, settings, hidden, foremost = [], now }: Inputs): Plan {
  const reading = { registry, voice, clock: clockAt(localDay(now)), foremost };
  const out = leftOut(hidden, now.getTime());
  const matches: string[] = [];
  const notices: Record<string, Notice> = {};
  const shown: [string, Listing][] = [];
  const listed = settings.displayMode === 'off' ? [] : Object.entries(registry.hosts);
  for (const [domain, listing] of listed) {
    if (out.includes(domain) || !isSelected(reading, domain, listing, settings)) continue;
    const notice = noticeFor(reading, domain, listing, settings);
    if (!notice) continue;
    notices[domain] = notice;
    shown.push([domain, listing]);
    matches.push(...matchPatterns(domain, listing.scope));
  }
  const returns = out.map((domain) => hidden[domain]?.until ?? null);
  return {
    matches: matches.sort(),
    excludes: excludesFor(Object.keys(notices), settings),
    blocking: blockingFor(shown, settings),
    notices,
    leftOut: out,
    wakeAt: firstOf([...returns, midnightOf(reading.clock.nextChange())]),
  };
}

function excludesFor(domains: string[], { allowedDomains }: Settings): string[] {
  const below = allowedDomains.filter((allowed) => domains.some((domain) => belongsTo(allowed, domain)));
  return below.flatMap((domain) => matchPatterns(domain, 'domain')).sort();
}

function midnightOf(day: string | null): number | null {
  return day === null ? null : new Date(`${day}T00:00:00`).getTime();
}

function firstOf(times: (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
