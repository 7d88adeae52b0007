import type { FlaggedHost, FlaggedList } from './flagged.ts';
import { commentLines, fileOf } from './heading.ts';

/** Network filters of content blockers: `||d^` is the name and all below it. */
export function toAdblock(list: FlaggedList): string {
  return fileOf([...commentLines('!', list), '', ...list.hosts.flatMap(filtersFor)]);
}

/** An address from its very start: nothing may stand before the exact name. */
function filtersFor({ host, scope }: FlaggedHost): string[] {
  return scope === 'domain' ? [`||${host}^`] : [`|http://${host}^`, `|https://${host}^`];
}
