import type { Listing } from './registry.ts';

/**
 * The one place that answers "does this host belong to this entry?": label by label, so that `notseriefr.eu` and
 * `seriefr.eu.example.com` never pass for `seriefr.eu`.
 */

/** The host and each name above it, nearest first, down to two labels. `host` is an A-label; a final dot is ignored. */
export function lineage(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const names: string[] = [];
  for (let first = 0; first + 2 <= labels.length; first++) names.push(labels.slice(first).join('.'));
  return names;
}

export interface Match {
  /** The listed domain that the host belongs to. */
  domain: string;
  listing: Listing;
}

/** The nearest listed domain at or above the host, or null. */
export function findListing(hosts: Record<string, Listing>, host: string): Match | null {
  for (const domain of lineage(host)) {
    const listing = Object.hasOwn(hosts, domain) ? hosts[domain] : undefined;
    if (listing && (listing.scope === 'domain' || isSameHost(domain, host))) return { domain, listing };
  }
  return null;
}

/** Whether the host is the domain itself or stands below it. */
export function belongsTo(host: string, domain: string): boolean {
  return lineage(host).includes(domain);
}

/** Whether the host is one of the domains or stands below one. For many hosts: nothing is taken apart. */
export function belongsToAny(host: string, domains: ReadonlySet<string>): boolean {
  if (domains.size === 0) return false;
  if (domains.has(host)) return true;
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    if (domains.has(host.slice(dot + 1))) return true;
  }
  return false;
}

function isSameHost(domain: string, host: string): boolean {
  return lineage(host)[0] === domain;
}
