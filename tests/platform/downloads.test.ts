import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { download, SILENCE_LIMIT, TIME_LIMIT } from '../../src/platform/downloads.ts';

const access = vi.hoisted(() => ({ isGiven: true }));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: { permissions: { contains: async () => access.isGiven } },
}));

const ADDRESS = 'https://lists.example/warez';
const nothing = () => null;

/** What the web does with each request: `null`: it never answers. */
function serve(give: (init: RequestInit) => Response | Error | null): void {
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    const given = give(init);
    if (given instanceof Response) return Promise.resolve(given);
    if (given) return Promise.reject(given);
    return new Promise((_, failed) =>
      init.signal?.addEventListener('abort', () => failed(init.signal?.reason)),
    );
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  access.isGiven = true;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a download', () => {
  it('is given up when nothing answers', async () => {
    serve(() => null);
    const result = download({ url: ADDRESS }, nothing);
    await vi.advanceTimersByTimeAsync(SILENCE_LIMIT + 1);
    expect(await result).toMatchObject({ outcome: 'failed', error: { code: 'too-slow' } });
  });

  it('is given up in the end, however steadily it trickles', async () => {
    serve(({ signal }) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const drip = setInterval(() => controller.enqueue(new Uint8Array([0x61])), SILENCE_LIMIT / 3);
          signal?.addEventListener('abort', () => {
            clearInterval(drip);
            controller.error(signal.reason);
          });
        },
      });
      return Object.defineProperty(new Response(body), 'url', { value: ADDRESS });
    });
    const result = download({ url: ADDRESS }, nothing);
    await vi.advanceTimersByTimeAsync(TIME_LIMIT - 1);
    await vi.advanceTimersByTimeAsync(2);
    expect(await result).toMatchObject({ outcome: 'failed', error: { code: 'too-slow' } });
  });

  it('that leads where the browser does not let us go is told from a server that is not there', async () => {
    serve(({ redirect }) =>
      redirect === 'manual'
        ? Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' })
        : new TypeError('Failed to fetch'),
    );
    expect(await download({ url: ADDRESS }, nothing)).toMatchObject({ error: { code: 'redirect' } });
    serve(() => new TypeError('Failed to fetch'));
    expect(await download({ url: ADDRESS }, nothing)).toMatchObject({ error: { code: 'unreachable' } });
  });

  it('that the user does not allow is told from a server that is not there', async () => {
    access.isGiven = false;
    serve(() => new TypeError('Failed to fetch'));
    expect(await download({ url: ADDRESS }, nothing)).toMatchObject({ error: { code: 'no-access' } });
  });

  it('is not read further when its reader has seen enough', async () => {
    let pulled = 0;
    serve(() => {
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled++;
          controller.enqueue(new Uint8Array(1_000));
        },
      });
      return Object.defineProperty(new Response(body), 'url', { value: ADDRESS });
    });
    const enough = () => ({ code: 'html' as const, params: {} });
    expect(await download({ url: ADDRESS }, enough)).toMatchObject({ error: { code: 'html' } });
    expect(pulled).toBeLessThan(4);
  });
});
