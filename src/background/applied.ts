import * as z from 'zod/mini';

const appliedSchema = z.strictObject({
  /** `applying` stands while the browser is being changed: found later, the change was cut short. */
  state: z.enum(['applying', 'applied']),
  version: z.string(),
  language: z.string(),
  /** Digest of the settings that were in force. */
  settings: z.string(),
  /** Milliseconds since 1970, as in the plan. */
  wakeAt: z.nullable(z.number()),
  /** Domains that are hidden and so left out of the plan, sorted. */
  leftOut: z.array(z.string()),
  /** While `applying`: domains that are leaving the plan, whose open tabs must hear of it. */
  leaving: z.array(z.string()),
});

/** What was last brought about, so that a wake-up with nothing new ends at once. */
export type Applied = z.infer<typeof appliedSchema>;

export function parseApplied(stored: unknown): Applied | null {
  const result = appliedSchema.safeParse(stored);
  return result.success ? result.data : null;
}
