import * as z from 'zod/mini';
import { FAILURES } from './failures.ts';
import { REFUSALS } from './refusals.ts';

const time = z.number();

const copySchema = z.object({
  /** Rises with every copy that is kept. */
  generation: z.number(),
  buckets: z.number(),
  count: z.number(),
  refused: z.partialRecord(z.enum(REFUSALS), z.object({ count: z.number(), samples: z.array(z.string()) })),
  etag: z.optional(z.string()),
  lastModified: z.optional(z.string()),
  /** Digest of the names: a copy that holds the same is not written down again. */
  digest: z.string(),
  /** Digest of what it was read by: read by another, it is fetched anew. */
  readBy: z.string(),
});

const listSchema = z.object({
  /** The good copy that is in force; none before the first. */
  copy: z.optional(copySchema),
  /** Milliseconds since 1970: when the address was last found to hold this copy, and when it is asked again. */
  fetchedAt: z.nullable(time),
  nextAt: time,
  /** What the last try ended with, unless it went well. */
  error: z.nullable(
    z.object({
      code: z.enum(FAILURES),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  /** Tries in a row that went wrong. */
  failures: z.number(),
  /** A copy of less than half the names was seen, and not believed yet. */
  shrunken: z.optional(z.object({ count: z.number(), seenAt: time })),
  /** Its place among the browser's rules. */
  slot: z.number(),
  /** The generation whose names stand there; 0: none do; null: they are being changed. */
  installed: z.nullable(z.number()),
});

/** A good copy of a list, and what was not taken from it. */
export type ListCopy = z.infer<typeof copySchema>;
/** What is kept of a list beside its names. */
export type ListState = z.infer<typeof listSchema>;
/** By address. */
export type ListStates = Record<string, ListState>;

export function newList(slot: number): ListState {
  return { fetchedAt: null, nextAt: 0, error: null, failures: 0, slot, installed: 0 };
}

/** What stands in storage, list by list: a damaged one is as if it had never been fetched. */
export function parseListStates(stored: unknown): ListStates {
  const given = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(
    given.flatMap(([url, value]) => {
      const result = listSchema.safeParse(value);
      return result.success ? [[url, result.data]] : [];
    }),
  );
}
