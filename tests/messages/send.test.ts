import { afterEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../src/messages/send.ts';

function withBackground(sendMessage: (message: unknown) => Promise<unknown>): void {
  vi.stubGlobal('browser', { runtime: { id: 'our-extension-id', sendMessage } });
}

afterEach(() => vi.unstubAllGlobals());

describe('a question to the background', () => {
  it('is sent with its name, and gives the value of the answer', async () => {
    const ask = vi.fn(async () => ({ ok: true, value: { isHidden: true } }));
    withBackground(ask);
    expect(await send('visit/opened', {})).toEqual({ isHidden: true });
    expect(ask).toHaveBeenCalledExactlyOnceWith({ name: 'visit/opened', asks: {} });
  });

  it('fails with the reason of the refusal', async () => {
    withBackground(async () => ({ ok: false, error: 'plan/apply: storage is full' }));
    await expect(send('plan/apply', {})).rejects.toThrow('plan/apply: storage is full');
  });

  it('fails when nobody answers', async () => {
    withBackground(async () => undefined);
    await expect(send('plan/apply', {})).rejects.toThrow('no answer');
  });

  it('fails when the extension was updated or removed under the page', async () => {
    vi.stubGlobal('browser', { runtime: {} });
    vi.stubGlobal('chrome', undefined);
    await expect(send('visit/opened', {})).rejects.toThrow('reload the page');
  });
});
