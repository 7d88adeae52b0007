import type { FlaggedHost, FlaggedList } from './flagged.ts';
import { commentLines, fileOf } from './heading.ts';

/** A response policy zone: `CNAME .` says that the name does not exist. */
export function toRpz(list: FlaggedList): string {
  return fileOf([
    ...commentLines(';', list),
    '',
    '$TTL 3600',
    `@ SOA localhost. hostmaster.localhost. ${serialOf(list.date)} 3600 600 604800 3600`,
    '@ NS localhost.',
    ...list.hosts.flatMap(recordsFor),
  ]);
}

/** Servers take the zone anew when the number has risen: it follows the day of the record. */
function serialOf(date: string): string {
  return `${date.replaceAll('-', '')}00`;
}

function recordsFor({ host, scope }: FlaggedHost): string[] {
  return scope === 'domain' ? [`${host} CNAME .`, `*.${host} CNAME .`] : [`${host} CNAME .`];
}
