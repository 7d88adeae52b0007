import { clockAt } from '../registry/clock.ts';
import type { Registry } from '../registry/registry.ts';
import { type HiddenSites, stillHidden } from '../settings/hiding.ts';
import type { Voice } from '../wording/voice.ts';
import { matchPatterns } from './injection.ts';
import type { Notice } from './notice.ts';
import { noticeFor } from './notices.ts';

/** All that the decision depends on. */
export interface Inputs {
  registry: Registry;
  voice: Voice;
  hidden: HiddenSites;
  now: Date;
}

/** What the browser should hold. The same inputs always give the same plan. */
export interface Plan {
  /** Match patterns of the banner's content script, sorted. */
  matches: string[];
  /** Finished notices by listed domain. */
  notices: Record<string, Notice>;
  /** Milliseconds since 1970 at which the next date changes the plan; null when none will. */
  wakeAt: number | null;
}

export function plan({ registry, voice, hidden, now }: Inputs): Plan {
  const clock = clockAt(localDay(now));
  const out = domainsLeftOut(hidden, now.getTime());
  const matches: string[] = [];
  const notices: Record<string, Notice> = {};
  for (const [domain, listing] of Object.entries(registry.hosts)) {
    if (out.has(domain)) continue;
    const notice = noticeFor({ registry, voice, clock }, domain, listing);
    if (!notice) continue;
    notices[domain] = notice;
    matches.push(...matchPatterns(domain, listing.scope));
  }
  return {
    matches: matches.sort(),
    notices,
    wakeAt: firstOf([...out.values(), midnightOf(clock.nextChange())]),
  };
}

/** A site hidden for a week gets no script at all. During a hidden visit the script stays, to notice when it ends. */
function domainsLeftOut(hidden: HiddenSites, now: number): Map<string, number> {
  const weeks = Object.entries(stillHidden(hidden, now)).filter(([, { scope }]) => scope === 'week');
  return new Map(weeks.map(([domain, { until }]) => [domain, until]));
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
