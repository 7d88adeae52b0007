import { exactHosts, type FlaggedList } from './flagged.ts';
import { commentLines, fileOf } from './heading.ts';

/** `/etc/hosts`: one exact name a line, at an address that leads nowhere. */
export function toHosts(list: FlaggedList): string {
  const note =
    'a hosts file knows exact names only: what lies below a name, www. among it, needs another format';
  return fileOf([...commentLines('#', list, [note]), '', ...list.hosts.map(({ host }) => `0.0.0.0 ${host}`)]);
}

/** One name a line. */
export function toDomains(list: FlaggedList): string {
  const exact = exactHosts(list.hosts).map(({ host }) => host);
  const note =
    exact.length === 0
      ? 'each name stands for all below it'
      : `each name stands for all below it, except these, which are exact: ${exact.join(' ')}`;
  return fileOf([...commentLines('#', list, [note]), '', ...list.hosts.map(({ host }) => host)]);
}
