import { hasHostAccess } from '../platform/host-access.ts';
import { read, readMemory, STORED } from '../platform/store.ts';
import { type OpenTab, openTab } from '../platform/tab.ts';
import { readHost } from '../registry/hostname.ts';
import { findListing, type Match } from '../registry/match.ts';
import type { Registry } from '../registry/registry.ts';

/** What the tab in front shows. */
export interface Site {
  /** Null: no website, or one that the browser keeps from us. */
  host: string | null;
  isWithheld: boolean;
  match: Match | null;
  hiding: Hiding | null;
  isPrivate: boolean;
}

/** How long a banner is hidden, as far as the popup must know it. */
export interface Hiding {
  scope: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** The tab in front, and whether we may see it. */
export type Front = OpenTab & { isAllowed: boolean };

export async function lookAtFront(): Promise<Front> {
  const [tab, isAllowed] = await Promise.all([openTab(), hasHostAccess()]);
  return { ...tab, isAllowed };
}

export async function readSite(hosts: Registry['hosts'], front: Front): Promise<Site> {
  const { address, isPrivate, isAllowed } = front;
  const isWeb = address !== undefined && /^https?:/.test(address);
  const reading = isWeb ? readHost(new URL(address).hostname) : null;
  const host = reading && 'host' in reading ? reading.host : null;
  const match = host === null ? null : findListing(hosts, host);
  const stored = match && (await (isPrivate ? readMemory(STORED.hidden) : read(STORED.hidden)));
  return {
    host,
    isWithheld: address === undefined && !isAllowed,
    match,
    hiding: match && hidingIn(stored, match.domain, Date.now()),
    isPrivate,
  };
}

/** What stands in storage on a domain; what is damaged, or has run out, hides nothing. */
export function hidingIn(stored: unknown, domain: string, now: number): Hiding | null {
  if (typeof stored !== 'object' || stored === null || !Object.hasOwn(stored, domain)) return null;
  const hiding: unknown = Object.getOwnPropertyDescriptor(stored, domain)?.value;
  if (typeof hiding !== 'object' || hiding === null || !('scope' in hiding)) return null;
  const until = 'until' in hiding && typeof hiding.until === 'number' ? hiding.until : 0;
  return typeof hiding.scope === 'string' && until > now ? { scope: hiding.scope, until } : null;
}
