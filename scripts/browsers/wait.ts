import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  /** How long to go on asking, in milliseconds (20,000). */
  timeout?: number;
  /** The pause between two questions, in milliseconds (25). */
  every?: number;
  /** What is being waited for, named in the error. */
  what?: string;
}

type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/**
 * Asks again and again until the answer is truthy, and gives that answer. A question that throws counts as
 * "not yet". Throws when the time is up, naming what was waited for and the last error.
 */
export async function until<T>(
  question: () => T | Promise<T>,
  { timeout = 20_000, every = 25, what = 'a condition' }: Patience = {},
): Promise<Truthy<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await question();
      if (answer) return answer as Truthy<T>; // just seen to be truthy
      last = undefined;
    } catch (error) {
      last = error;
    }
    await sleep(every);
  } while (Date.now() < end);
  const because = last instanceof Error ? ` (${last.message.split('\n', 1)[0]})` : '';
  throw new Error(`Waited ${timeout} ms in vain for ${what}${because}`, { cause: last });
}
