import * as z from 'zod/mini';

const appliedSchema = z.strictObject({
  /** `applying` stands while the browser is being changed: found later, the change was cut short. */
  state: z.enum(['applying', 'applied']),
  version: z.string(),
  language: z.string(),
  /** Milliseconds since 1970, as in the plan. */
  wakeAt: z.nullable(z.number()),
});

/** What was last brought about, so that a wake-up with nothing new ends at once. */
export type Applied = z.infer<typeof appliedSchema>;

export function parseApplied(stored: unknown): Applied | null {
  const result = appliedSchema.safeParse(stored);
  return result.success ? result.data : null;
}
