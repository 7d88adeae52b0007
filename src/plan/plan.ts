import { clockAt } from '../registry/clock.ts';
import type { Registry } from '../registry/registry.ts';
import { type HiddenSites, leftOut } from '../settings/hiding.ts';
import type { Settings } from '../settings/settings.ts';
import type { Voice } from '../wording/voice.ts';
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
  const listed = settings.displayMode === 'off' ? [] : Object.entries(registry.hosts);
  for (const [domain, listing] of listed) {
    if (out.includes(domain) || !isSelected(reading, domain, listing, settings)) continue;
    const notice = noticeFor(reading, domain, listing, settings);
    if (!notice) continue;
    notices[domain] = notice;
    matches.push(...matchPatterns(domain, listing.scope));
  }
  const returns = out.map((domain) => hidden[domain]?.until ?? null);
  return {
    matches: matches.sort(),
    notices,
    leftOut: out,
    wakeAt: firstOf([...returns, midnightOf(reading.clock.nextChange())]),
  };
}

/** The day that the user's calendar shows. */
function localDay(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function midnightOf(day: string | null): number | null {
  return day === null ? null : new Date(`${day}T00:00:00`).getTime();
}

function firstOf(times: (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
