import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLists } from '../../src/background/lists.ts';
import { readListStatuses } from '../../src/reading/list-status.ts';
import { lookUpInLists } from '../../src/reading/listed.ts';
import { reset, state } from '../background/fake-browser.ts';
import { answer, LIST, nameLists, OTHER_LIST, resetWorld, world } from '../background/list-world.ts';
import { voices } from '../wording/voices.ts';

vi.mock('../../src/platform/browser.ts', async () => import('../background/fake-browser.ts'));
vi.mock('../../src/platform/list-shelf.ts', async () => (await import('../background/list-world.ts')).shelf);

beforeEach(async () => {
  reset();
  resetWorld();
  const names = Array.from({ length: 9_000 }, (_, n) => `name${n}.example`);
  world.answers[LIST.url] = () => answer([...names, 'com.br'].join('\n'));
  world.answers[OTHER_LIST.url] = () => answer('other.example\nsub.name7.example', {}, OTHER_LIST.url);
  nameLists([LIST, OTHER_LIST, { url: 'https://gone.example/list', name: 'Gone' }]);
  await followLists();
  state.calls = [];
});

afterEach(() => vi.unstubAllGlobals());

describe('a look-up in the lists', () => {
  it.each([
    ['name7.example', { list: 'Rectorat', domain: 'name7.example' }],
    ['www.name8999.example', { list: 'Rectorat', domain: 'name8999.example' }],
    ['sub.name7.example', { list: 'Rectorat', domain: 'name7.example' }],
    ['other.example', { list: 'Other', domain: 'other.example' }],
    ['aname7.example', null],
    ['name7.example.com', null],
    ['shop.com.br', null],
    ['localhost', null],
  ])('of %s', async (host, answer) => {
    expect(await lookUpInLists(host)).toEqual(answer);
  });

  it('reads once what is noted, and once what is kept, whatever a list’s length', async () => {
    await lookUpInLists('a.b.name7.example');
    expect(state.calls).toEqual(['storage.local.get', 'shelf.get']);
  });

  it('finds nothing that the organisation allows, even before the list is read anew', async () => {
    state.local.policy = { received: { allowedDomains: ['name7.example'] }, readAt: 1 };
    expect(await lookUpInLists('www.name7.example')).toBeNull();
    expect(await lookUpInLists('name8.example')).not.toBeNull();
  });

  it('is the background’s to answer for a page in a private window', async () => {
    const sendMessage = vi.fn(async () => ({
      ok: true,
      value: { list: 'Rectorat', domain: 'name7.example' },
    }));
    vi.stubGlobal('browser', { runtime: { id: 'x', sendMessage }, extension: { inIncognitoContext: true } });
    expect(await lookUpInLists('name7.example')).toEqual({ list: 'Rectorat', domain: 'name7.example' });
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({
      name: 'lists/look-up',
      asks: { host: 'name7.example' },
    });
    expect(state.calls).toEqual([]);
  });

  it('finds nothing in a list that nobody names any more', async () => {
    nameLists([OTHER_LIST]);
    expect(await lookUpInLists('name7.example')).toBeNull();
  });

  it('finds nothing where the browser has thrown the names away', async () => {
    world.shelf.clear();
    expect(await lookUpInLists('name7.example')).toBeNull();
  });
});

describe('how the lists fare', () => {
  it('is told of each, in words', async () => {
    const statuses = await readListStatuses(voices.en);
    expect(statuses[LIST.url]).toMatchObject({ count: 9_000 });
    expect(statuses[LIST.url]).not.toHaveProperty('error');
    expect(statuses[LIST.url]?.refused).toEqual([
      'one public suffix, below which unrelated sites stand: com.br',
    ]);
    expect(statuses['https://gone.example/list']).toMatchObject({
      error: 'the address could not be reached',
    });
    expect(statuses['https://gone.example/list']).not.toHaveProperty('count');
    expect(statuses['https://gone.example/list']).not.toHaveProperty('fetchedAt');
  });
});
