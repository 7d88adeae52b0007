import type { Listing } from '../registry/registry.ts';

/**
 * The match patterns under which the browser injects the banner for a listed domain. The second form is for hosts
 * with a final dot: Chromium folds it away, Firefox ESR 153 does not.
 */
export function matchPatterns(domain: string, scope: Listing['scope']): string[] {
  const host = scope === 'domain' ? `*.${domain}` : domain;
  return [`*://${host}/*`, `*://${host}./*`];
}
