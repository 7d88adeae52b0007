import type { Settings } from './settings.ts';

/**
 * Sites that the user asked not to be told about for a while.
 *
 * `visit`, as web statistics count it: pages of one site opened less than half an hour apart, in one browser session.
 * `week`: as many days as the organisation says, seven by default. `record`: until something else is recorded.
 */
export const HIDE_SCOPES = ['visit', 'week', 'record'] as const;
export type HideScope = (typeof HIDE_SCOPES)[number];

export interface Hiding {
  scope: HideScope;
  /** Milliseconds since 1970; the last moment there is where no clock ends it. */
  until: number;
  /** Digest of the record that was hidden, with the scope `record`. */
  record?: string | undefined;
}

/** Keys are listed domains. */
export type HiddenSites = Record<string, Hiding>;

/** What a domain's notice says about hiding it. */
export interface HidingTerms {
  /** What may be hidden, by the settings in force. */
  hides: HideScope[];
  /** Digest of the domain's record. */
  record: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The last moment that a date can name. */
const NEVER = 8.64e15;

/** What a user may hide, by the settings in force. */
export function hideScopes({ allowDismiss, dismissDays, allowUserAllowlist }: Settings): HideScope[] {
  const isAllowed = { visit: true, week: dismissDays > 0, record: allowUserAllowlist };
  return allowDismiss ? HIDE_SCOPES.filter((scope) => isAllowed[scope]) : [];
}

export function hide(
  hidden: HiddenSites,
  domain: string,
  scope: HideScope,
  now: number,
  { days = 7, record }: { days?: number; record?: string } = {},
): HiddenSites {
  const until = { visit: now + 30 * MINUTE, week: now + days * DAY, record: NEVER }[scope];
  const of = scope === 'record' && record !== undefined ? { record } : {};
  return { ...hidden, [domain]: { scope, until, ...of } };
}

export function unhide(hidden: HiddenSites, domain: string): HiddenSites {
  return forget(hidden, [domain]);
}

/** The same object when none of them was there. */
export function forget(hidden: HiddenSites, domains: string[]): HiddenSites {
  return keep(hidden, (_, domain) => !domains.includes(domain));
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
export function leftOut(
  hidden: HiddenSites,
  now: number,
  scopes: readonly HideScope[] = HIDE_SCOPES,
): string[] {
  const holding = Object.entries(stillHidden(hidden, now));
  return holding
    .flatMap(([domain, { scope }]) => (scope !== 'visit' && scopes.includes(scope) ? [domain] : []))
    .sort();
}

/** Visits end with the browser session. */
export function withoutVisits(hidden: HiddenSites): HiddenSites {
  return keep(hidden, ({ scope }) => scope !== 'visit');
}

/** The same object when everything stays, so that nothing is written for nothing. */
function keep(hidden: HiddenSites, isKept: (hiding: Hiding, domain: string) => boolean): HiddenSites {
  const kept = Object.entries(hidden).filter(([domain, hiding]) => isKept(hiding, domain));
  return kept.length === Object.keys(hidden).length ? hidden : Object.fromEntries(kept);
}

/** Whether a site is hidden now; where its notice is at hand, by what may be hidden and by what is recorded today. */
export function isHidden(hidden: HiddenSites, domain: string, now: number, terms?: HidingTerms): boolean {
  const hiding = Object.hasOwn(hidden, domain) ? hidden[domain] : undefined;
  if (!hiding || hiding.until <= now) return false;
  if (!terms) return true;
  return terms.hides.includes(hiding.scope) && (hiding.scope !== 'record' || hiding.record === terms.record);
}
