import type { Registry } from '../registry/registry.ts';
import { digest } from './digest.ts';

/** Tells one record of a domain from another. That somebody has looked at it again changes nothing in it. */
export function recordDigest({ hosts, sites, cases }: Registry, domain: string): string {
  const listing = Object.hasOwn(hosts, domain) ? hosts[domain] : undefined;
  if (!listing) return '';
  const entry = sites[listing.site]?.domains.find(({ host }) => host === domain);
  const matters = listing.cases.map((id) => ({ ...cases[id], reviewed: undefined }));
  return digest(JSON.stringify([listing, { ...entry, looked: undefined }, matters]));
}
