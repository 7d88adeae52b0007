import * as z from 'zod/mini';
import { HIDE_SCOPES, type HiddenSites } from './hiding.ts';

const hiddenSitesSchema = z.record(
  z.string(),
  z.object({ scope: z.enum(HIDE_SCOPES), until: z.number(), record: z.optional(z.string()) }),
);

/** What stands in storage, or null when it is nothing that we wrote. */
export function parseHiddenSites(stored: unknown): HiddenSites | null {
  const result = hiddenSitesSchema.safeParse(stored);
  return result.success ? result.data : null;
}
