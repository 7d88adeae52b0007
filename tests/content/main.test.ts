import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealNotices } from '../../src/plan/notice.ts';
import { noticeOf } from '../e2e/stage/open-stage.ts';

/** A page's world, as little of it as the script touches before it has something to show. */
function openWorld({ prerendering, stored = {} }: { prerendering: boolean; stored?: object }) {
  const listeners = new Map<string, () => void>();
  const get = vi.fn(async () => stored);
  const sendMessage = vi.fn(async () => ({ ok: true, value: { isHidden: false } }));
  class Document {
    get prerendering() {
      return prerendering;
    }
    get documentElement() {
      return null;
    }
  }
  vi.stubGlobal('Document', Document);
  vi.stubGlobal('document', new Document());
  vi.stubGlobal('location', { hostname: 'listed.example' });
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => listeners.set(type, listener));
  for (const observer of ['MutationObserver', 'ResizeObserver']) vi.stubGlobal(observer, class {});
  const chrome = {
    runtime: { id: 'ours', sendMessage, onMessage: { addListener: () => {} } },
    storage: { local: { get }, session: { get }, onChanged: { addListener: () => {} } },
  };
  vi.stubGlobal('chrome', chrome);
  return { listeners, get, sendMessage };
}

describe('the content script', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(globalThis, 'pavillonVisit');
  });

  it('looks at once', async () => {
    const { get } = openWorld({ prerendering: false });
    await import('../../src/content/main.ts');
    expect(get).toHaveBeenCalled();
  });

  it('looks at a page that is prepared in advance only when that is shown', async () => {
    const { get, listeners } = openWorld({ prerendering: true });
    await import('../../src/content/main.ts');
    expect(get).not.toHaveBeenCalled();
    listeners.get('prerenderingchange')?.();
    expect(get).toHaveBeenCalled();
  });

  it('costs a visit one read of each storage and one message, and no more', async () => {
    const notice = { ...noticeOf('ordered'), domain: 'listed.example', surface: 'badge' as const };
    const stored = sealNotices([notice]);
    const { get, sendMessage } = openWorld({ prerendering: false, stored });
    await import('../../src/content/main.ts');
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalled());
    await new Promise((settled) => setTimeout(settled));
    expect(get).toHaveBeenCalledTimes(2); // what is kept, and what is in memory
    expect(sendMessage.mock.calls).toEqual([[{ name: 'visit/opened', asks: {} }]]);
  });
});
