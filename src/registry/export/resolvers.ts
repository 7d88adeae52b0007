import type { FlaggedHost, FlaggedList } from './flagged.ts';
import { commentLines, fileOf } from './heading.ts';

const EXACT = 'a name that is flagged without what lies below it is answered with 0.0.0.0 and ::';

/** `address=/d/` without an address: neither the name nor anything below it exists. */
export function toDnsmasq(list: FlaggedList): string {
  return fileOf([
    ...commentLines('#', list, [EXACT]),
    '',
    ...list.hosts.map(({ host, scope }) =>
      scope === 'domain' ? `address=/${host}/` : `host-record=${host},0.0.0.0,::`,
    ),
  ]);
}

/** To be included in unbound's configuration. */
export function toUnbound(list: FlaggedList): string {
  return fileOf([
    ...commentLines('#', list, [EXACT]),
    '',
    'server:',
    ...list.hosts.flatMap(zoneFor).map((line) => `  ${line}`),
  ]);
}

/** A transparent zone answers for what it holds, and lets all below it pass. */
function zoneFor({ host, scope }: FlaggedHost): string[] {
  if (scope === 'domain') return [`local-zone: "${host}." always_nxdomain`];
  return [
    `local-zone: "${host}." transparent`,
    `local-data: "${host}. A 0.0.0.0"`,
    `local-data: "${host}. AAAA ::"`,
  ];
}
