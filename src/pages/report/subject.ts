import { readHost } from '../../registry/hostname.ts';
import { findListing } from '../../registry/match.ts';
import type { Registry } from '../../registry/registry.ts';

/** What of the record a report is about, as far as the page's own address says it. */
export interface Subject {
  /** A case id of the record. */
  case: string | null;
  /** A listed domain. */
  domain: string | null;
  /** Which of the two was given and leads nowhere in the record, or not together with the other. */
  ignored: ('case' | 'domain')[];
}

/** Reads `?case=ID&domain=HOST`. Anybody can write such an address: only what the record holds is believed. */
export function readSubject(registry: Registry, given: URLSearchParams): Subject {
  const [id, text] = [given.get('case'), given.get('domain')];
  const match = text === null ? null : matchOf(registry, text);
  const domain = match?.domain ?? null;
  const isHeld = id !== null && Object.hasOwn(registry.cases, id);
  const isOfDomain = id !== null && (match?.listing.cases.includes(id) ?? true);
  const matter = isHeld && isOfDomain ? id : null;
  const ignored: Subject['ignored'] = [];
  if (id !== null && matter === null) ignored.push('case');
  if (text !== null && domain === null) ignored.push('domain');
  return { case: matter, domain, ignored };
}

function matchOf(registry: Registry, text: string) {
  const reading = readHost(text);
  return 'host' in reading ? findListing(registry.hosts, reading.host) : null;
}
