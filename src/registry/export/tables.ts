import { csvRow } from './cells.ts';
import type { FlaggedHost, FlaggedList } from './flagged.ts';
import { headingOf } from './heading.ts';

const COLUMNS: [name: string, cell: (one: FlaggedHost) => string][] = [
  ['host', ({ host }) => host],
  ['scope', ({ scope }) => scope],
  ['site', ({ site }) => site],
  ['cases', ({ cases }) => cases.join(' ')],
  ['flag', ({ flag }) => flag],
  ['ending', ({ ending }) => ending ?? ''],
  ['headline', ({ headline }) => headline],
  ['decided', ({ decided }) => decided ?? ''],
  ['countries', ({ countries }) => countries.join(' ')],
  ['source', ({ source }) => source ?? ''],
];

/**
 * RFC 4180, which has no comments: the heading is rows of their own before the names of the columns, of the same
 * width, and their first cell begins with `#`.
 */
export function toCsv(list: FlaggedList): string {
  const heading = headingOf(list).map(([name, value]) => padded([`# ${name}`, value]));
  const rows = list.hosts.map((one) => COLUMNS.map(([, cell]) => cell(one)));
  return [...heading, COLUMNS.map(([name]) => name), ...rows].map(csvRow).join('');
}

export function toJson(list: FlaggedList): string {
  const { hosts, ...about } = list;
  return `${JSON.stringify({ ...about, count: hosts.length, hosts }, null, 2)}\n`;
}

function padded(cells: string[]): string[] {
  return [...cells, ...COLUMNS.map(() => '')].slice(0, COLUMNS.length);
}
