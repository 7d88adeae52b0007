import { useEffect, useMemo, useState } from 'preact/hooks';
import { loadSuffixes } from '../../platform/assets.ts';
import { type Order, type Row, rowsIn, sortRows } from '../../registry/facets.ts';
import { casesMatching, type LookUp, searchIn } from '../../registry/search.ts';
import { indexInParts } from '../../registry/search-index.ts';
import type { Reading } from '../../wording/domain.ts';
import { inParts } from './parts.ts';

export interface Search {
  /** Case ids, the best first. */
  matching(query: string): string[];
  lookUp: LookUp;
}

/** All cases, ready to be chosen from. Both come in parts: null until they are there. */
export interface Shelf {
  rows: Row[] | null;
  search: Search | null;
}

export function useShelf(reading: Reading): Shelf {
  const [rows, setRows] = useState<Row[] | null>(null);
  const [search, setSearch] = useState<Search | null>(null);
  useEffect(() => {
    prepare();
    async function prepare() {
      const { registry, clock } = reading;
      const read = rowsIn(registry, clock);
      const found: Row[] = [];
      await inParts(Object.entries(registry.cases), ([id, matter]) => found.push(read(id, matter)));
      setRows(found);
      const index = await indexInParts(registry, reading.voice.country);
      const suffixes = await loadSuffixes();
      setSearch({
        matching: casesMatching(registry, index),
        lookUp: searchIn(registry, { index, suffixes }),
      });
    }
  }, [reading]);
  return { rows, search };
}

/** The rows that a query is about, in the order that is asked for; null: the best match first. */
export function useSorted(reading: Reading, rows: Row[], order: Order | null, ids: string[] | null): Row[] {
  const { voice } = reading;
  const wanted = order ?? 'newest';
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(voice.language);
    return sortRows(rows, wanted, compare, voice.country);
  }, [rows, wanted]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  return useMemo(() => {
    if (!ids) return sorted;
    if (order === null) return ids.flatMap((id) => byId.get(id) ?? []);
    const matching = new Set(ids);
    return sorted.filter(({ id }) => matching.has(id));
  }, [sorted, ids, order]);
}
