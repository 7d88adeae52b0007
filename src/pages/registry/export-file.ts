import { type Cut, cutsOf } from '../../registry/export/caps.ts';
import { caseHeading, caseRow, partOf } from '../../registry/export/cases.ts';
import type { FlaggedHost } from '../../registry/export/flagged.ts';
import { FORMATS, type Format, writeList } from '../../registry/export/formats.ts';
import type { Reading } from '../../wording/domain.ts';
import { aboutRecord, flaggedHost } from '../../wording/flagged.ts';
import { inParts } from './parts.ts';

/** Tables of cases, and lists of their flagged domains as the command line writes them. */
export const CASE_FORMATS = ['cases-csv', 'cases-json'] as const;
export type ExportFormat = (typeof CASE_FORMATS)[number] | Format;
export const EXPORT_FORMATS: readonly ExportFormat[] = [...CASE_FORMATS, ...FORMATS];

export interface ExportFile {
  name: string;
  text: string;
  /** Entries in it: cases or hosts. */
  count: number;
  cuts: Cut[];
}

export interface ExportOrder {
  format: ExportFormat;
  /** Ids of the cases that the filters leave. */
  ids: string[];
  version: string;
}

const ENDINGS: Record<Format, string> = {
  json: 'json',
  csv: 'csv',
  hosts: 'hosts.txt',
  domains: 'domains.txt',
  adblock: 'adblock.txt',
  dnsmasq: 'dnsmasq.conf',
  unbound: 'unbound.conf',
  rpz: 'rpz.zone',
};

type Watch = { signal: AbortSignal; onPart(done: number): void };

/** Writes the file in parts; null when it was stopped. */
export async function writeExport(
  reading: Reading,
  order: ExportOrder,
  watch: Watch,
): Promise<ExportFile | null> {
  return order.format === 'cases-csv' || order.format === 'cases-json'
    ? writeCases(reading, order, watch)
    : writeHosts(reading, order, order.format, watch);
}

/** Flagged hosts of these cases, in the order of the record. */
export function hostsOf({ registry }: Reading, ids: string[]): string[] {
  const wanted = new Set(ids);
  return Object.entries(registry.hosts)
    .filter(([, { cases }]) => cases.some((id) => wanted.has(id)))
    .map(([host]) => host);
}

async function writeCases(
  { registry, clock }: Reading,
  { format, ids, version }: ExportOrder,
  watch: Watch,
): Promise<ExportFile | null> {
  const about = aboutRecord(registry, version);
  const count = ids.length;
  if (format === 'cases-json') {
    const { title: _, rulings: __, ...head } = about;
    const part = { ...head, count, ...partOf(registry, ids) };
    return {
      name: nameFor(clock.today, 'cases', 'json'),
      text: `${JSON.stringify(part, null, 2)}\n`,
      count,
      cuts: [],
    };
  }
  const rows: string[] = [];
  const isWhole = await inParts(
    ids,
    (id) => {
      const matter = registry.cases[id];
      if (matter) rows.push(caseRow(registry, clock, id, matter));
    },
    watch,
  );
  if (!isWhole) return null;
  const text = caseHeading(about, count) + rows.join('');
  return { name: nameFor(clock.today, 'cases', 'csv'), text, count, cuts: [] };
}

async function writeHosts(
  reading: Reading,
  { ids, version }: ExportOrder,
  format: Format,
  watch: Watch,
): Promise<ExportFile | null> {
  const { registry, clock } = reading;
  const hosts: FlaggedHost[] = [];
  const isWhole = await inParts(
    hostsOf(reading, ids),
    (host) => {
      const listing = registry.hosts[host];
      if (listing) hosts.push(...flaggedHost(reading, host, listing));
    },
    watch,
  );
  if (!isWhole) return null;
  const list = { ...aboutRecord(registry, version), hosts };
  return {
    name: nameFor(clock.today, 'domains', ENDINGS[format]),
    text: writeList(format, list),
    count: hosts.length,
    cuts: cutsOf(format, list),
  };
}

function nameFor(today: string, what: string, ending: string): string {
  return `pavillon-${what}-${today}.${ending}`;
}
