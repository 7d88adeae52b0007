import type { ParsedSeeds } from '../seeds/parse.ts';
import type { Citation } from '../seeds/schema.ts';

/** One place in a seed: `value` stands at `field` of `file`. */
export interface Place {
  file: string;
  field: string;
  key: string;
  value: unknown;
}

/** Every place in every seed, outermost first. */
export function* places({ seeds, origins }: ParsedSeeds): Generator<Place> {
  for (const kind of ['sources', 'authorities', 'organisations', 'sites', 'cases'] as const) {
    const isOneFileEach = kind === 'sites' || kind === 'cases';
    for (const [id, seed] of Object.entries(seeds[kind])) {
      yield* inside(origins[kind].get(id) ?? kind, isOneFileEach ? '' : id, seed);
    }
  }
  yield* inside('withdrawn.yaml', '', seeds.withdrawn);
  yield* inside('never.yaml', '', seeds.never);
  yield* inside('offers.yaml', '', seeds.offers);
}

/** Every citation in the record, with its own place. */
export function* citations(
  record: ParsedSeeds,
): Generator<{ file: string; field: string; citation: Citation }> {
  for (const { file, field, key, value } of places(record)) {
    if (key !== 'from' || !Array.isArray(value)) continue;
    for (const [index, citation] of value.entries()) yield { file, field: `${field}.${index}`, citation };
  }
}

function* inside(file: string, path: string, value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const field = path ? `${path}.${key}` : key;
    yield { file, field, key, value: child };
    yield* inside(file, field, child);
  }
}
