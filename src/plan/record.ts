import type { Case, Registry } from '../registry/registry.ts';
import { digest } from './digest.ts';

/**
 * Tells one record of a domain from another. That somebody has looked at it again, or that a case concerns one more
 * domain, changes nothing in it.
 */
export function recordDigest({ hosts, sites, cases }: Registry, domain: string): string {
  const listing = Object.hasOwn(hosts, domain) ? hosts[domain] : undefined;
  if (!listing) return '';
  const entry = sites[listing.site]?.domains.find(({ host }) => host === domain);
  const matters = listing.cases.map((id) => matterDigest(cases[id]));
  return digest(JSON.stringify([listing, { ...entry, looked: 0 }, matters]));
}

/** Many domains share a case. */
const digests = new WeakMap<Case, string>();

function matterDigest(matter: Case | undefined): string {
  if (!matter) return '';
  const known =
    digests.get(matter) ?? digest(JSON.stringify({ ...matter, reviewed: 0, hosts: 0, related: 0 }));
  digests.set(matter, known);
  return known;
}
