import { clockAt, localDay } from '../registry/clock.ts';
import { lineage } from '../registry/match.ts';
import type { Listing, Registry } from '../registry/registry.ts';
import { type HiddenSites, hideScopes, leftOut } from '../settings/hiding.ts';
import type { Settings } from '../settings/settings.ts';
import type { Voice } from '../wording/voice.ts';
import { type Blocking, blockingFor } from './blocking.ts';
import { matchPatterns } from './injection.ts';
import type { Notice } from './notice.ts';
import { noticeFor } from './notices.ts';
import { alsoListed, ownDigest, ownDomains, ownNotice } from './own-list.ts';
import { recordDigest } from './record.ts';
import { isBlockable, isSelected } from './selection.ts';

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
  /** The country of the browser's language, where it names one: `FR`. */
  region?: string | undefined;
  /** The voice that speaks where the reader's own lacks a message. */
  fallback?: Voice | undefined;
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
  /** Listed domains that the user hid for longer than a visit, sorted. */
  leftOut: string[];
  /** Domains hidden until their record changes, which it has: to be forgotten. */
  outdated: string[];
  /** Milliseconds since 1970 at which the next date changes the plan; null when none will. */
  wakeAt: number | null;
}

export function plan(inputs: Inputs): Plan {
  const { registry, voice, settings, hidden, foremost = [], now } = inputs;
  const reading = { registry, voice, clock: clockAt(localDay(now)), foremost };
  const own = new Set(ownDomains(settings));
  const holding = leftOut(hidden, now.getTime(), hideScopes(settings));
  const outdated = holding.filter((domain) => {
    const { scope, record } = hidden[domain] ?? {};
    return scope === 'record' && !digestsOf(domain).some((digest) => digest !== '' && digest === record);
  });
  const out = holding.filter((domain) => !outdated.includes(domain));
  const matches: string[] = [];
  const notices: Record<string, Notice> = {};
  const blockable: [string, Listing][] = [];
  const listed = settings.displayMode === 'off' ? [] : Object.entries(registry.hosts);
  for (const [domain, listing] of listed) {
    if (out.includes(domain) || !isSelected(reading, domain, listing, settings)) continue;
    const notice = noticeFor(reading, domain, listing, inputs);
    if (!notice) continue;
    notices[domain] = own.has(domain) ? alsoListed(notice, voice, settings) : notice;
    if (isBlockable(reading, domain, listing)) blockable.push([domain, listing]);
    matches.push(...matchPatterns(domain, listing.scope));
  }
  for (const domain of own) {
    const notice =
      domain in notices || out.includes(domain) ? null : ownNotice(registry, voice, domain, inputs);
    if (!notice) continue;
    notices[domain] = notice;
    matches.push(...matchPatterns(domain, notice.scope));
  }
  const returns = out.map((domain) => (hidden[domain]?.scope === 'week' ? hidden[domain].until : null));
  return {
    matches: matches.sort(),
    excludes: excludesFor(notices, settings),
    blocking: blockingFor(blockable, settings),
    notices,
    leftOut: out,
    outdated,
    wakeAt: firstOf([...returns, midnightOf(reading.clock.nextChange())]),
  };

  /** Where both the record and the organisation list it, either may be what was hidden. */
  function digestsOf(domain: string): string[] {
    return [recordDigest(registry, domain), own.has(domain) ? ownDigest(settings) : ''];
  }
}

function excludesFor(notices: Record<string, Notice>, { allowedDomains }: Settings): string[] {
  const below = allowedDomains.filter((allowed) =>
    lineage(allowed).some((name) => Object.hasOwn(notices, name)),
  );
  return below.flatMap((domain) => matchPatterns(domain, 'domain')).sort();
}

function midnightOf(day: string | null): number | null {
  return day === null ? null : new Date(`${day}T00:00:00`).getTime();
}

function firstOf(times: (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
