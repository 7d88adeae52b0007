import type { Listing } from '../../../src/registry/registry.ts';

/** What a program that takes a format understands: each name, and whether it means all below it. */
export type Understood = Map<string, Listing['scope']>;

/** Lines that say something: no comments, nothing empty. */
function linesOf(text: string, mark: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith(mark));
}

function entries(lines: string[], pattern: RegExp, scope: Listing['scope']): [string, Listing['scope']][] {
  return lines.flatMap((line) => {
    const host = pattern.exec(line)?.[1];
    return host === undefined ? [] : [[host, scope]];
  });
}

/** Fails on a line that no pattern reads: a parser that skips what it does not know proves nothing. */
function read(lines: string[], patterns: [RegExp, Listing['scope']][]): Understood {
  const strange = lines.find((line) => !patterns.some(([pattern]) => pattern.test(line)));
  if (strange !== undefined) throw new Error(`not understood: ${strange}`);
  return new Map(patterns.flatMap(([pattern, scope]) => entries(lines, pattern, scope)));
}

const NAME = '([a-z0-9_-]+(?:\\.[a-z0-9_-]+)+)';
const at = (pattern: string) => new RegExp(`^${pattern}$`);

export const parsers = {
  hosts: (text: string) =>
    read(linesOf(text, '#'), [[at(`(?:0\\.0\\.0\\.0|127\\.0\\.0\\.1) ${NAME}`), 'host']]),
  domains: (text: string) => read(linesOf(text, '#'), [[at(NAME), 'domain']]),
  adblock: (text: string) =>
    read(linesOf(text, '!'), [
      [at(`\\|\\|${NAME}\\^`), 'domain'],
      [at(`\\|https?://${NAME}\\^`), 'host'],
    ]),
  dnsmasq: (text: string) =>
    read(linesOf(text, '#'), [
      [at(`(?:address|server|local)=/${NAME}/`), 'domain'],
      [at(`host-record=${NAME},0\\.0\\.0\\.0,::`), 'host'],
    ]),
  unbound: (text: string) =>
    read(linesOf(text, '#'), [
      [at(`local-zone: "${NAME}\\." always_nxdomain`), 'domain'],
      [at(`local-zone: "${NAME}\\." transparent`), 'host'],
      [at(`local-data: "${NAME}\\. (?:A 0\\.0\\.0\\.0|AAAA ::)"`), 'host'],
      [/^server:$/, 'host'],
    ]),
  /** A name with `*.` beside it means all below it. */
  rpz(text: string): Understood {
    const names = linesOf(text, ';').flatMap((line) => /^(\S+) CNAME \.$/.exec(line)?.[1] ?? []);
    const wild = new Set(names.filter((name) => name.startsWith('*.')).map((name) => name.slice(2)));
    const plain = names.filter((name) => !name.startsWith('*.'));
    return new Map(plain.map((name) => [name, wild.has(name) ? 'domain' : 'host']));
  },
};

/** RFC 4180: rows of cells; quotes may hold commas, quotes and line ends. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
