/**
 * Sites that the user asked not to be told about for a while.
 *
 * A visit, as web statistics count it: pages of one site opened less than half an hour apart, in one browser session.
 */
export type HideScope = 'visit' | 'week';

export interface Hiding {
  scope: HideScope;
  /** Milliseconds since 1970. */
  until: number;
}

/** Keys are listed domains. */
export type HiddenSites = Record<string, Hiding>;

const MINUTE = 60_000;
const LASTING: Record<HideScope, number> = { visit: 30 * MINUTE, week: 7 * 24 * 60 * MINUTE };

export function hide(hidden: HiddenSites, domain: string, scope: HideScope, now: number): HiddenSites {
  return { ...hidden, [domain]: { scope, until: now + LASTING[scope] } };
}

export function unhide(hidden: HiddenSites, domain: string): HiddenSites {
  const { [domain]: _, ...others } = hidden;
  return others;
}

/** What still holds now. */
export function stillHidden(hidden: HiddenSites, now: number): HiddenSites {
  return keep(hidden, ({ until }) => until > now);
}

/** A visit that goes on: another page of the site was opened. The same object when there is none. */
export function prolongVisit(hidden: HiddenSites, domain: string, now: number): HiddenSites {
  return isHidden(hidden, domain, now) && hidden[domain]?.scope === 'visit'
    ? hide(hidden, domain, 'visit', now)
    : hidden;
}

/** The domains that get no banner at all, sorted; during a hidden visit the script stays, to notice when it ends. */
export function leftOut(hidden: HiddenSites, now: number): string[] {
  const holding = Object.entries(stillHidden(hidden, now));
  return holding.flatMap(([domain, { scope }]) => (scope === 'week' ? [domain] : [])).sort();
}

/** Visits end with the browser session. */
export function withoutVisits(hidden: HiddenSites): HiddenSites {
  return keep(hidden, ({ scope }) => scope !== 'visit');
}

/** The same object when everything stays, so that nothing is written for nothing. */
function keep(hidden: HiddenSites, isKept: (hiding: Hiding) => boolean): HiddenSites {
  const kept = Object.entries(hidden).filter(([, hiding]) => isKept(hiding));
  return kept.length === Object.keys(hidden).length ? hidden : Object.fromEntries(kept);
}

export function isHidden(hidden: HiddenSites, domain: string, now: number): boolean {
  const hiding = Object.hasOwn(hidden, domain) ? hidden[domain] : undefined;
  return hiding !== undefined && hiding.until > now;
}
