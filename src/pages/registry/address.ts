import { FACETS, ORDERS, type Order, type Picked } from '../../registry/facets.ts';

/** What the page shows, as its address says it: a link to it is a permanent link. */
export interface Address {
  query: string;
  picked: Picked;
  /** Null: the best match first where something is looked for, else the newest decision. */
  order: Order | null;
  view: 'list' | 'overview';
  /** The case that is open. */
  id: string | null;
}

export function readAddress({ search, hash }: { search: string; hash: string }): Address {
  const parameters = new URLSearchParams(search);
  const picked = Object.fromEntries(
    FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet))]]),
  ) as Picked; // one a facet
  return {
    query: parameters.get('q') ?? '',
    picked,
    order: ORDERS.find((order) => order === parameters.get('sort')) ?? null,
    view: parameters.get('view') === 'overview' ? 'overview' : 'list',
    id: hash.length > 1 ? decoded(hash.slice(1)) : null,
  };
}

/** `?q=…&country=FR&country=GB#case-id`; without any of it, the name of the page. */
export function writeAddress({ query, picked, order, view, id }: Address): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of FACETS) for (const value of picked[facet]) parameters.append(facet, value);
  if (order) parameters.set('sort', order);
  if (view === 'overview') parameters.set('view', view);
  const search = parameters.toString();
  return `${search === '' ? 'registry.html' : `?${search}`}${id === null ? '' : `#${encodeURIComponent(id)}`}`;
}

export function isFiltered({ picked }: Address): boolean {
  return FACETS.some((facet) => picked[facet].length > 0);
}

export const NOTHING_PICKED: Picked = {
  country: [],
  year: [],
  stage: [],
  measure: [],
  kind: [],
  authority: [],
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
