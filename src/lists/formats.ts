import { adblockLine, dnsmasqLine, domainsLine, hostsLine, type LineReader, rpzLine } from './lines.ts';
import { readName } from './names.ts';

/** How the names of a list are written. */
export const FORMATS = ['hosts', 'domains', 'adblock', 'dnsmasq', 'rpz', 'squidguard'] as const;
export type Format = (typeof FORMATS)[number];

export const READERS: Record<Format, LineReader> = {
  hosts: hostsLine,
  domains: domainsLine,
  adblock: adblockLine,
  dnsmasq: dnsmasqLine,
  rpz: rpzLine,
  squidguard: domainsLine,
};

/** Whether most lines of a sample that say something can be read so. */
export function isWrittenIn(format: Format, lines: string[]): boolean {
  const { read, strange } = scoreOf(format, lines);
  return read > 0 && read >= strange;
}

/** The format in which the most lines of a sample can be read; null when most cannot be in any. */
export function detectFormat(lines: string[]): Format | null {
  const [best] = FORMATS.filter((format) => isWrittenIn(format, lines)).toSorted(
    (a, b) => scoreOf(b, lines).read - scoreOf(a, lines).read,
  );
  return best ?? null;
}

function scoreOf(format: Format, lines: string[]): { read: number; strange: number } {
  let read = 0;
  let strange = 0;
  for (const line of lines) {
    const found = READERS[format](line);
    if (found.kind === 'nothing') continue;
    if (found.kind === 'names' && found.entries.some(isRead)) read++;
    else if (found.kind === 'strange' || found.kind === 'names') strange++;
  }
  return { read, strange };
}

/** An address with a path is one that somebody meant, though no list may hold it. */
function isRead(entry: string): boolean {
  const reading = readName(entry);
  return 'name' in reading || ['path', 'ip-address'].includes(reading.refusal);
}
