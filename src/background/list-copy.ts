import { type Failure, failure } from '../lists/failures.ts';
import type { ListRead, ListReader } from '../lists/reader.ts';
import type { ListCopy } from '../lists/state.ts';
import { digest } from '../plan/digest.ts';
import { type Download, download, type Marks, type Wanted } from '../platform/downloads.ts';
import { getPortions, type Place, putPortions } from '../platform/list-shelf.ts';

/** Bytes that are read, and portions that are written, at once. */
const PIECE = 64 * 1024;
const BATCH = 16;
/** Milliseconds after which others get their turn: the popup may share our thread, and must not wait for a list. */
const TURN = 25;

type Fetched = { outcome: 'read'; marks: Marks; read: ListRead } | Exclude<Download, { outcome: 'read' }>;

/** Fetches a list and reads it as it comes. */
export async function fetchList(wanted: Wanted, reader: ListReader): Promise<Fetched> {
  const othersTurn = turns();
  const result = await download(wanted, async (bytes) => {
    for (let from = 0; from < bytes.length; from += PIECE) {
      const error = reader.push(bytes.subarray(from, from + PIECE));
      if (error) return error;
      await othersTurn();
    }
    return null;
  });
  if (result.outcome !== 'read') return result;
  const read = reader.end();
  return 'code' in read ? { outcome: 'failed', error: read } : { ...result, read };
}

/** Writes the names of a copy down, beside those of the one before it. */
export async function keepNames(
  url: string,
  generation: number,
  { names, exceptions }: ListRead,
): Promise<Pick<ListCopy, 'generation' | 'buckets' | 'count' | 'digest'> | Failure> {
  let count = 0;
  let buckets = 0;
  let digests = '';
  let batch: { place: Place; text: string }[] = [];
  const othersTurn = turns();
  try {
    for (const portion of names.portions(exceptions)) {
      const text = portion.join('\n');
      batch.push({ place: [url, generation, buckets], text });
      count += portion.length;
      buckets++;
      digests += digest(text);
      if (batch.length >= BATCH) {
        await putPortions(batch);
        batch = [];
      }
      await othersTurn();
    }
    await putPortions(batch);
  } catch (error) {
    return failure('not-stored', { reason: reasonOf(error) });
  }
  return { generation, buckets, count, digest: digest(digests) };
}

/** The names of some portions; null when one of them is gone: a browser may throw away what it has no room for. */
export async function namesOf(url: string, generation: number, buckets: number[]): Promise<string[] | null> {
  const names: string[] = [];
  for (const text of await getPortions(buckets.map((bucket): Place => [url, generation, bucket]))) {
    if (text === null) return null;
    if (text !== '') for (const name of text.split('\n')) names.push(name);
  }
  return names;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function turns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}
