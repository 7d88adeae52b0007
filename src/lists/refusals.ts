/** Why an entry of a list is not taken: it cannot be read, or it must not be. */
export const REFUSALS = [
  'not-a-domain',
  'path',
  'wildcard',
  'too-long',
  'other-rule',
  'single-label',
  'ip-address',
  'public-suffix',
  'shared-host',
  'never',
  'allowed',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** How often each, and a few of the entries, as they stood in the file. */
export type Refused = Partial<Record<Refusal, { count: number; samples: string[] }>>;

const SAMPLES = 3;
const SHOWN = 80;

/** Counts one more. What a sample holds is text of strangers: cut, and without control characters. */
export function countRefusal(refused: Refused, reason: Refusal, text: string): void {
  const seen = refused[reason];
  if (seen && seen.samples.length >= SAMPLES) {
    seen.count++;
    return;
  }
  const sample = text
    .slice(0, SHOWN)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffd]+/gu, ' ')
    .trim();
  refused[reason] = {
    count: (seen?.count ?? 0) + 1,
    samples: [...(seen?.samples ?? []), text.length > SHOWN ? `${sample}…` : sample],
  };
}

/** Entries that mean nothing: a file that is mostly of these is no list. */
export const UNREADABLE: Refusal[] = ['not-a-domain', 'wildcard', 'too-long'];

export function countRefused(refused: Refused, reasons: readonly Refusal[] = REFUSALS): number {
  return reasons.reduce((sum, reason) => sum + (refused[reason]?.count ?? 0), 0);
}
