/**
 * Where the names of lists lie: in IndexedDB, packed, portion by portion. `storage.local` would hold ten megabytes in
 * all, is read as a whole when a plan is applied, and tells every page's script of each change.
 */

/** A portion of one copy of a list. */
export type Place = [url: string, generation: number, bucket: number];

const DATABASE = 'lists';
const STORE = 'portions';

/** Keeps portions, all or none of them. Throws where the browser has no room. */
export async function putPortions(portions: { place: Place; text: string }[]): Promise<void> {
  const packed = await Promise.all(
    portions.map(async ({ place, text }) => ({ place, bytes: await pack(text) })),
  );
  await within('readwrite', (store) => {
    for (const { place, bytes } of packed) store.put(bytes, place);
  });
}

/** The text of each portion, in the order asked for; null where there is none. */
export async function getPortions(places: Place[]): Promise<(string | null)[]> {
  if (places.length === 0) return [];
  const requests: IDBRequest<unknown>[] = [];
  await within('readonly', (store) => {
    for (const place of places) requests.push(store.get(place));
  });
  return Promise.all(
    requests.map(({ result }) => (result instanceof Uint8Array ? unpack(new Uint8Array(result)) : null)),
  );
}

/** Takes away every portion that is of none of these copies. */
export async function keepOnly(copies: [url: string, generation: number, buckets: number][]): Promise<void> {
  const keys: IDBRequest<IDBValidKey[]>[] = [];
  await within('readonly', (store) => keys.push(store.getAllKeys()));
  const stale = (keys[0]?.result ?? []).filter((key) => !copies.some((copy) => isOf(copy, key)));
  if (stale.length === 0) return;
  await within('readwrite', (store) => {
    for (const key of stale) store.delete(key);
  });
}

function isOf([url, generation, buckets]: [string, number, number], key: IDBValidKey): boolean {
  if (!Array.isArray(key)) return false;
  return key[0] === url && key[1] === generation && Number(key[2]) < buckets;
}

/** One transaction: what is asked for in it is done when it resolves. */
async function within(mode: IDBTransactionMode, work: (store: IDBObjectStore) => unknown): Promise<void> {
  const database = await opened();
  await new Promise<void>((done, failed) => {
    const transaction = database.transaction(STORE, mode);
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error ?? new Error('the transaction was aborted'));
    work(transaction.objectStore(STORE));
  });
}

let connection: Promise<IDBDatabase> | null = null;

/** Kept open, for opening takes longer than looking; anew once the browser has closed it, or could not open it. */
function opened(): Promise<IDBDatabase> {
  connection ??= open();
  return connection;
}

function forget(): void {
  connection = null;
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      request.result.onclose = forget;
      done(request.result);
    };
    request.onerror = () => {
      forget();
      failed(request.error);
    };
  });
}

async function pack(text: string): Promise<Uint8Array> {
  return through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text));
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), bytes));
}

/** Not through a Blob: its bytes lie in another process. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Response(bytes).body?.pipeThrough(stream)).arrayBuffer());
}
