import { type Failure, failure } from '../lists/failures.ts';
import { hasHostAccess } from './host-access.ts';

/** A file that somebody else keeps, and what of it we have. */
export interface Wanted {
  /** https. */
  url: string;
  etag?: string;
  lastModified?: string;
}

/** What is asked with the next time. */
export interface Marks {
  etag?: string;
  lastModified?: string;
}

export type Download =
  | { outcome: 'read'; marks: Marks }
  | { outcome: 'unchanged' }
  | { outcome: 'failed'; error: Failure };

/** Twice a million names in the most wordy format; no more than this is read, whatever a server sends. */
export const SIZE_LIMIT = 64 * 1024 * 1024;
/** For the whole file, in milliseconds; and for the next piece of it. */
export const TIME_LIMIT = 300_000;
export const SILENCE_LIMIT = 30_000;

/**
 * Fetches a file without telling who asks: no cookies, no referrer. Calls back with each piece as it comes, and stops
 * when that names a failure. Never throws.
 */
export async function download(
  { url, etag, lastModified }: Wanted,
  onPiece: (bytes: Uint8Array) => Failure | null | Promise<Failure | null>,
): Promise<Download> {
  const abort = new AbortController();
  const overall = setTimeout(() => abort.abort(), TIME_LIMIT);
  const quiet = { timer: setTimeout(() => abort.abort(), SILENCE_LIMIT) };
  const heard = () => {
    clearTimeout(quiet.timer);
    quiet.timer = setTimeout(() => abort.abort(), SILENCE_LIMIT);
  };
  try {
    const headers = {
      ...(etag !== undefined && { 'If-None-Match': etag }),
      ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
    };
    const response = await fetch(url, { ...ANONYMOUS, headers, signal: abort.signal });
    heard();
    if (response.status === 304) return { outcome: 'unchanged' };
    const refused = refusalOf(response);
    const error = refused ?? (await readBody(response, onPiece, heard));
    if (error) {
      abort.abort();
      return { outcome: 'failed', error };
    }
    return { outcome: 'read', marks: marksOf(response) };
  } catch {
    return {
      outcome: 'failed',
      error: abort.signal.aborted ? failure('too-slow') : await whyUnreachable(url),
    };
  } finally {
    clearTimeout(overall);
    clearTimeout(quiet.timer);
  }
}

const ANONYMOUS: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };

function refusalOf({ ok, status, url, headers }: Response): Failure | null {
  if (!url.startsWith('https:')) return failure('redirect');
  if (!ok) return failure('status', { status });
  return Number(headers.get('content-length') ?? 0) > SIZE_LIMIT ? tooLarge() : null;
}

async function readBody(
  response: Response,
  onPiece: (bytes: Uint8Array) => Failure | null | Promise<Failure | null>,
  heard: () => void,
): Promise<Failure | null> {
  const reader = response.body?.getReader();
  let size = 0;
  try {
    for (;;) {
      const piece = await reader?.read();
      heard();
      if (!piece?.value) break;
      size += piece.value.length;
      const error = size > SIZE_LIMIT ? tooLarge() : await onPiece(piece.value);
      if (error) return error;
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return failure('cut-short', { size });
  }
  // Packed on the way, the length is that of the packed file.
  const told = response.headers.get('content-encoding') ? null : response.headers.get('content-length');
  return told !== null && Number(told) !== size ? failure('cut-short', { size }) : null;
}

/** The browser tells a script no reason. A second, careful look tells a redirect from a server that is not there. */
async function whyUnreachable(url: string): Promise<Failure> {
  if (!(await hasHostAccess())) return failure('no-access');
  try {
    const signal = AbortSignal.timeout(SILENCE_LIMIT);
    const { type } = await fetch(url, { ...ANONYMOUS, method: 'HEAD', redirect: 'manual', signal });
    return failure(type === 'opaqueredirect' ? 'redirect' : 'unreachable');
  } catch {
    return failure('unreachable');
  }
}

function marksOf({ headers }: Response): Marks {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

function tooLarge(): Failure {
  return failure('too-large', { megabytes: SIZE_LIMIT / 1024 / 1024 });
}
