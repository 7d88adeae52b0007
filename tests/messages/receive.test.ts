import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, type Handlers } from '../../src/messages/receive.ts';
import { type Changes, OURS, ownSender, pageSender, ROOT, tabAt } from './senders.ts';

vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'our-extension-id',
      getURL: (path: string) => `chrome-extension://our-extension-id/${path}`,
    },
  },
}));

const handlers = {
  'visit/opened': vi.fn<Handlers['visit/opened']>(),
  'visit/hide': vi.fn<Handlers['visit/hide']>(),
  'visit/damaged': vi.fn<Handlers['visit/damaged']>(),
  'visit/record': vi.fn<Handlers['visit/record']>(),
  'visit/report': vi.fn<Handlers['visit/report']>(),
  'hidden/undo': vi.fn<Handlers['hidden/undo']>(),
  'block/proceed': vi.fn<Handlers['block/proceed']>(),
  'preferences/change': vi.fn<Handlers['preferences/change']>(),
  'storage/erase': vi.fn<Handlers['storage/erase']>(),
  'lists/fetch': vi.fn<Handlers['lists/fetch']>(),
  'lists/look-up': vi.fn<Handlers['lists/look-up']>(),
  'plan/apply': vi.fn<Handlers['plan/apply']>(),
};
const page = pageSender();

function called(): string[] {
  return Object.entries(handlers).flatMap(([name, { mock }]) => mock.calls.map(() => name));
}

beforeEach(() => {
  vi.resetAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  handlers['visit/opened'].mockResolvedValue({ isHidden: false });
  const asking = [
    'visit/hide',
    'visit/damaged',
    'hidden/undo',
    'block/proceed',
    'preferences/change',
    'lists/fetch',
    'lists/look-up',
    'plan/apply',
  ] as const;
  for (const name of asking) {
    handlers[name].mockResolvedValue(null);
  }
});

describe('a question from a page of the web', () => {
  it('is answered, about the page that the browser names', async () => {
    const reply = await answer(handlers, { name: 'visit/hide', asks: { scope: 'week' } }, page);
    expect(reply).toEqual({ ok: true, value: null });
    const visit = { host: 'www.flagged.example', tabId: 7, isPrivate: false };
    expect(handlers['visit/hide']).toHaveBeenCalledExactlyOnceWith(visit, { scope: 'week' });
  });

  it('is known to come from a private window', async () => {
    await answer(handlers, { name: 'visit/opened', asks: {} }, pageSender({ tab: tabAt(3, true) }));
    expect(handlers['visit/opened'].mock.calls[0]?.[0]).toMatchObject({ tabId: 3, isPrivate: true });
  });

  it.each<[string, Changes]>([
    ['another extension', { id: 'another-extension' }],
    ['a frame inside the page', { frameId: 4 }],
    ['a frame of no number', { frameId: undefined }],
    ['no tab', { tab: undefined }],
    ['a tab without a number', { tab: tabAt(undefined) }],
    ['no address', { url: undefined }],
    ['an address that is none', { url: 'not an address' }],
    ['one of our own pages', { url: `${ROOT}popup.html` }],
    ['a file', { url: 'file:///tmp/page.html' }],
    ['an empty tab', { url: 'about:blank' }],
    ['a data address', { url: 'data:text/html,x' }],
  ])('is refused from %s', async (_, changes) => {
    const reply = await answer(handlers, { name: 'visit/opened', asks: {} }, pageSender(changes));
    expect(reply).toEqual({ ok: false, error: expect.stringContaining('visit/opened: only') });
    expect(called()).toEqual([]);
  });

  it.each([
    ['hidden/undo', { domain: 'flagged.example', isPrivate: false }],
    ['plan/apply', {}],
  ])('is refused where only our own pages may ask: %s', async (name, asks) => {
    const reply = await answer(handlers, { name, asks }, page);
    expect(reply).toEqual({ ok: false, error: `${name}: only a page of the extension may ask this` });
    expect(called()).toEqual([]);
  });
});

describe('a question from the block page', () => {
  const block = ownSender({ url: `${ROOT}block.html?u=http://flagged.example/`, frameId: 0, tab: tabAt(7) });
  const question = { name: 'block/proceed', asks: { address: 'http://flagged.example/' } };

  it('is answered, about the tab that shows it', async () => {
    expect(await answer(handlers, question, block)).toEqual({ ok: true, value: null });
    expect(handlers['block/proceed']).toHaveBeenCalledExactlyOnceWith(7, question.asks);
  });

  it.each([
    ['a page of the web', page],
    ['another page of ours', ownSender({ frameId: 0, tab: tabAt(7) })],
    ['a frame', { ...block, frameId: 2 }],
    ['no tab', ownSender({ url: block.url, frameId: 0 })],
    ['another extension', { ...block, id: 'another' }],
  ])('is refused from %s', async (_, sender) => {
    const error = 'block/proceed: only the block page may ask this';
    expect(await answer(handlers, question, sender)).toEqual({ ok: false, error });
    expect(called()).toEqual([]);
  });
});

describe('a question from one of our own pages', () => {
  it('is answered', async () => {
    const asks = { domain: 'flagged.example', isPrivate: true };
    expect(await answer(handlers, { name: 'hidden/undo', asks }, ownSender())).toEqual({
      ok: true,
      value: null,
    });
    expect(handlers['hidden/undo']).toHaveBeenCalledExactlyOnceWith(asks);
  });

  it.each<[string, Changes]>([
    ['another extension’s page', { id: 'another', url: 'chrome-extension://another/popup.html' }],
    ['another extension that shows our address', { id: 'another' }],
    ['a page whose address begins alike', { url: `chrome-extension://${OURS}x/popup.html` }],
    ['a page of the web that contains our address', { url: `https://flagged.example/?${ROOT}` }],
    ['no address', { url: undefined }],
  ])('is refused from %s', async (_, changes) => {
    const reply = await answer(handlers, { name: 'plan/apply', asks: {} }, ownSender(changes));
    expect(reply).toMatchObject({ ok: false });
    expect(called()).toEqual([]);
  });
});

describe('what is no question of ours', () => {
  it.each([
    null,
    undefined,
    'visit/opened',
    {},
    { name: 'visit/opened' },
    { name: 'visit/close', asks: {} },
    { name: 'toString', asks: {} },
    { name: 'visit/opened', asks: {}, host: 'other.example' },
    { name: 'visit/opened', asks: { host: 'other.example' } },
    { name: 'visit/opened', asks: null },
    { name: 'visit/hide', asks: {} },
    { name: 'visit/hide', asks: { scope: 'ever' } },
    { name: 'visit/hide', asks: { scope: 'week', domain: 'other.example' } },
  ])('is refused, even from the right page: %j', async (message) => {
    const reply = await answer(handlers, message, page);
    expect(reply).toEqual({ ok: false, error: expect.stringMatching(/./) });
    expect(called()).toEqual([]);
  });

  it.each([
    { domain: 'flagged.example' },
    { domain: 7, isPrivate: false },
    { domain: 'a'.repeat(254), isPrivate: false },
    { domain: 'flagged.example', isPrivate: 'no' },
  ])('is refused, even from our own page: hidden/undo with %j', async (asks) => {
    expect(await answer(handlers, { name: 'hidden/undo', asks }, ownSender())).toMatchObject({ ok: false });
    expect(called()).toEqual([]);
  });
});

describe('an answer', () => {
  it('is given when the handler fails, with the reason', async () => {
    handlers['plan/apply'].mockRejectedValue(new Error('storage is full'));
    expect(await answer(handlers, { name: 'plan/apply', asks: {} }, ownSender())).toEqual({
      ok: false,
      error: 'plan/apply: storage is full',
    });
    expect(console.error).toHaveBeenCalled();
  });

  it('is given to whatever arrives, from wherever', async () => {
    const names = fc.constantFrom(...Object.keys(handlers));
    const messages = fc.oneof(fc.anything(), fc.record({ name: names, asks: fc.anything() }));
    const senders = fc.record<Changes>({
      id: fc.constantFrom(OURS, 'another', undefined),
      url: fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom(`${ROOT}popup.html`, undefined)),
      frameId: fc.constantFrom(0, 1, undefined),
      tab: fc.constantFrom(tabAt(1), tabAt(undefined), undefined),
    });
    await fc.assert(
      fc.asyncProperty(messages, senders, async (message, changes) => {
        const reply = await answer(handlers, message, pageSender(changes));
        expect(typeof reply.ok).toBe('boolean');
      }),
    );
  });
});
