import { readHost } from '../registry/hostname.ts';
import type { Refusal } from './refusals.ts';

/** What an entry of a list names: a host as an A-label, which stands for all below it too. */
export type NameReading = { name: string } | { refusal: Refusal };

/** The common case, told without the cost of parsing an address: a list may hold a million. */
const PLAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const NAME_LIMIT = 253;

/**
 * Reads an entry as somebody wrote it: `Example.ORG`, `*.example.org`, `.example.org`, `http://example.org:8080/`,
 * `bücher.example`. With a path it is a page, not a domain.
 */
export function readName(entry: string): NameReading {
  if (entry.length <= NAME_LIMIT && PLAIN.test(entry) && !entry.includes('xn--')) return { name: entry };
  if (/[\p{Cc}\ufffd]/u.test(entry)) return { refusal: 'not-a-domain' };
  const bare = entry.replace(/^(\*?\.)/, '');
  if (bare.includes('*')) return { refusal: 'wildcard' };
  const [, , authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#\\]*)(.*)$/is.exec(bare) ?? [];
  if (authority.includes('@')) return { refusal: 'not-a-domain' };
  const reading = readHost(bare.slice(0, bare.length - rest.length));
  if ('host' in reading) return rest === '' || rest === '/' ? { name: reading.host } : { refusal: 'path' };
  if (rest.length > 1) return { refusal: 'path' };
  switch (reading.problem) {
    case 'ip-address':
    case 'single-label':
    case 'too-long':
      return { refusal: reading.problem };
    default:
      return { refusal: 'not-a-domain' };
  }
}
