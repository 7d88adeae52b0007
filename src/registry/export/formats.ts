import { toAdblock } from './filters.ts';
import type { FlaggedList } from './flagged.ts';
import { toDomains, toHosts } from './names.ts';
import { toDnsmasq, toUnbound } from './resolvers.ts';
import { toCsv, toJson } from './tables.ts';
import { toRpz } from './zone.ts';

export const FORMATS = ['json', 'csv', 'hosts', 'domains', 'adblock', 'dnsmasq', 'unbound', 'rpz'] as const;
export type Format = (typeof FORMATS)[number];

const WRITERS: Record<Format, (list: FlaggedList) => string> = {
  json: toJson,
  csv: toCsv,
  hosts: toHosts,
  domains: toDomains,
  adblock: toAdblock,
  dnsmasq: toDnsmasq,
  unbound: toUnbound,
  rpz: toRpz,
};

/** The whole file, in the order in which the hosts are given. */
export function writeList(format: Format, list: FlaggedList): string {
  return WRITERS[format](list);
}
