import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A page's world, as little of it as the script touches before it has something to show. */
function openWorld({ prerendering }: { prerendering: boolean }) {
  const listeners = new Map<string, () => void>();
  const get = vi.fn(async () => ({}));
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
    runtime: { id: 'ours', sendMessage: vi.fn(), onMessage: { addListener: () => {} } },
    storage: { local: { get }, session: { get }, onChanged: { addListener: () => {} } },
  };
  vi.stubGlobal('chrome', chrome);
  return { listeners, get };
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
});
