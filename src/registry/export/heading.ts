import type { FlaggedHost, FlaggedList } from './flagged.ts';

const FLAGS = ['standing', 'pending', 'ended', 'cleared'] as const;

/** What stands at the head of a list, as names and values; `notes` say what the format cannot. */
export function headingOf(list: FlaggedList, notes: string[] = []): [name: string, value: string][] {
  return [
    ['Title', list.title],
    ['Version', list.version],
    ['Date', list.date],
    ['Licence', list.licence],
    ['Count', String(list.hosts.length)],
    ['State', stateOf(list.hosts)],
    ['Rulings', list.rulings],
    ...notes.map((note): [string, string] => ['Note', note]),
  ];
}

/** The heading as comment lines; what would end a line ends nothing here. */
export function commentLines(mark: string, list: FlaggedList, notes?: string[]): string[] {
  return headingOf(list, notes).map(([name, value]) => `${mark} ${name}: ${oneLine(value)}`);
}

/** A list as a file: its lines, each with its end. */
export function fileOf(lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** To be on the list is no finding of guilt: the head says how many cases stand, and how many were cleared. */
function stateOf(hosts: FlaggedHost[]): string {
  const counts = FLAGS.map((flag) => `${hosts.filter((one) => one.flag === flag).length} ${flag}`);
  return `${counts.join(', ')} (the formats csv and json say which)`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
