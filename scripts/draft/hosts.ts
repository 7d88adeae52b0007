import { getDomain, parse } from 'tldts';
import { readHost } from '../../src/registry/hostname.ts';
import { type Paragraph, type Place, placesOf } from './paragraphs.ts';

export interface HostFound extends Place {
  /** As the record writes it: the domain, or the whole host below a domain that many share. */
  value: string;
  doubt?: string;
}

const DOT = '(?:\\.|\\[\\.\\]|\\(\\.\\)|\\[dot\\]|\\(dot\\))';
const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?';
const HOST = new RegExp(
  `(?<![\\p{L}\\d@.-])(?:h(?:tt|xx)ps?:\\/\\/)?(${LABEL}(?:${DOT}${LABEL})+)(?![\\p{L}\\d-])(?!${DOT}[\\p{L}\\d])`,
  'giu',
);
/** Not in the root zone, but this is how examples are written. */
const EXAMPLES = /\.(?:example|test)$/;

export function findHosts(paragraph: Paragraph): HostFound[] {
  return placesOf(paragraph, HOST).flatMap(({ at, match }) => {
    const token = match[1] ?? '';
    if (joinsSentences(token)) return [];
    const reading = readHost(token);
    if (!('host' in reading)) return [];
    const { host } = reading;
    const { isIcann } = parse(host);
    if (!isIcann && !EXAMPLES.test(host)) return [];
    const value = EXAMPLES.test(host)
      ? host.split('.').slice(-2).join('.')
      : getDomain(host, { allowPrivateDomains: true });
    if (!value) return [];
    const place = { paragraph: paragraph.number, at: at + match[0].length - token.length, token, value };
    const doubt = doubtOf(token, host, value);
    return [doubt ? { ...place, doubt } : place];
  });
}

/** `de prison.La justice`: a full stop without its space; the country code of Laos is written in small letters. */
function joinsSentences(token: string): boolean {
  const labels = token.split('.');
  const last = labels.at(-1) ?? '';
  return /^\p{Lu}\p{Ll}*$/u.test(last) && !/^\p{Lu}/u.test(labels[0] ?? '')
    ? true
    : /^\d+$/.test(labels.join(''));
}

function doubtOf(token: string, host: string, value: string): string | undefined {
  if (host.includes('xn--')) return 'has a letter with an accent: perhaps a misspelling of the press';
  if (host !== value && host !== `www.${value}`)
    return `the article prints ${token.toLowerCase()}: see whether all of ${value} is concerned`;
  return undefined;
}
