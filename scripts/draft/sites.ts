import { folded, idFrom, type Known } from './known.ts';
import type { Named } from './names.ts';

/** A site that the article is about: its name, and the domains that are printed. */
export interface Site {
  id: string;
  name: string;
  hosts: Named[];
  brand?: Named;
  isKnown: boolean;
}

/** `Planet-Series` and `Planet-Series.tv` are one site. */
export function sitesFrom(named: Named[], known: Known): Site[] {
  const targets = named.filter(({ isTarget }) => isTarget);
  const sites: Site[] = [];
  for (const one of [...targets.filter(({ host }) => !host), ...targets.filter(({ host }) => host)]) {
    const label = folded(one.host ? (one.host.split('.')[0] ?? '') : one.name);
    const earlier = sites.find(
      (site) =>
        folded(site.name.replace(/\.\p{L}+$/u, '')) === label || (one.id !== undefined && site.id === one.id),
    );
    if (earlier && one.host) earlier.hosts.push(one);
    else if (!earlier) {
      const id = one.id ?? idFrom(one.host ? (one.host.split('.')[0] ?? one.host) : one.name);
      const isKnown = [...known.sites.values()].includes(id);
      sites.push({
        id,
        name: one.host ?? one.name,
        hosts: one.host ? [one] : [],
        ...(!one.host && { brand: one }),
        isKnown,
      });
    }
  }
  return sites;
}
