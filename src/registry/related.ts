import { sitesOf } from './facets.ts';
import type { Case, Registry } from './registry.ts';

export interface Related {
  /** Cases that either of the two names as related. */
  cases: string[];
  /** Further cases of the sites concerned, by site. */
  sites: { site: string; cases: string[] }[];
}

/** What else in the record a reader of a case may want. */
export function relatedTo(registry: Registry, id: string, matter: Case): Related {
  const all = Object.entries(registry.cases).filter(([other]) => other !== id);
  const cases = all
    .filter(([other, { related }]) => matter.related.includes(other) || related.includes(id))
    .map(([other]) => other);
  const sites = sitesOf(registry, matter).map((site) => ({
    site,
    cases: all
      .filter(([other, theirs]) => !cases.includes(other) && sitesOf(registry, theirs).includes(site))
      .map(([other]) => other),
  }));
  return { cases, sites: sites.filter((site) => site.cases.length > 0) };
}
