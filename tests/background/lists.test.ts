import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchListsNow, followLists } from '../../src/background/lists.ts';
import { reset, state } from './fake-browser.ts';
import {
  answer,
  blocked,
  keptNames,
  LIST,
  nameLists,
  OTHER_LIST,
  resetWorld,
  stateOf,
  world,
} from './list-world.ts';

vi.mock('../../src/platform/browser.ts', async () => import('./fake-browser.ts'));
vi.mock('../../src/platform/list-shelf.ts', async () => (await import('./list-world.ts')).shelf);

const NOON = Date.UTC(2026, 10, 29, 12);
const HOUR = 3_600_000;
const NAMES = ['four.example', 'one.example', 'three.example', 'two.example'];
const serve = (body: BodyInit, init?: ResponseInit, url?: string) => {
  world.answers[url ?? LIST.url] = () => answer(body, init, url);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  reset();
  resetWorld();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A list in force. */
async function begin(): Promise<void> {
  serve(NAMES.join('\n'), { headers: { etag: '"one"', 'last-modified': 'Sat, 28 Nov 2026 12:00:00 GMT' } });
  nameLists([LIST]);
  await followLists();
  expect(blocked()).toEqual(NAMES);
}

describe('where nobody names a list', () => {
  it('nothing is asked of the web, of the shelf or of the browser', async () => {
    await followLists();
    expect(world.asked).toEqual([]);
    expect(state.calls).toEqual(['storage.local.get']);
  });
});

describe('a list that is named', () => {
  it('is fetched, kept and in force, and asked for again in a day or so', async () => {
    await begin();
    expect(keptNames()).toEqual(NAMES);
    expect(stateOf()).toMatchObject({
      copy: { count: 4, generation: 1, etag: '"one"' },
      fetchedAt: NOON,
      nextAt: NOON + 25 * HOUR,
      error: null,
      installed: 1,
    });
    expect(state.alarms).toEqual({ lists: { when: NOON + 25 * HOUR } });
  });

  it('is fetched without a word about who asks', async () => {
    await begin();
    expect(world.asked).toMatchObject([
      { url: LIST.url, init: { credentials: 'omit', referrerPolicy: 'no-referrer', headers: {} } },
    ]);
  });

  it('is left alone until its time has come, then asked whether it has changed', async () => {
    await begin();
    await followLists();
    expect(world.asked).toHaveLength(1);
    vi.setSystemTime(NOON + 26 * HOUR);
    world.answers[LIST.url] = () => answer(null, { status: 304 });
    await followLists();
    expect(world.asked[1]?.init.headers).toEqual({
      'If-None-Match': '"one"',
      'If-Modified-Since': 'Sat, 28 Nov 2026 12:00:00 GMT',
    });
    expect(stateOf()).toMatchObject({ fetchedAt: NOON + 26 * HOUR, error: null });
    expect(blocked()).toEqual(NAMES);
  });

  it('is not written down again when a server sends the same names', async () => {
    await begin();
    serve([...NAMES].reverse().join('\r\n'));
    state.calls = [];
    await fetchListsNow();
    expect(stateOf()?.copy?.generation).toBe(1);
    expect(state.calls).not.toContain('declarativeNetRequest.updateDynamicRules');
    expect(world.shelf.size).toBe(1);
  });

  it('is read anew, as a whole, when other domains are allowed', async () => {
    await begin();
    nameLists([LIST]);
    state.local.policy = { received: { allowedDomains: ['one.example'] }, readAt: 1 };
    await followLists();
    expect(world.asked[1]?.init.headers).toEqual({});
    expect(stateOf()?.copy?.refused).toEqual({ allowed: { count: 1, samples: ['one.example'] } });
    expect(blocked()).toEqual(['four.example', 'three.example', 'two.example']);
  });

  it.each(['badge', 'off'])(
    'sends nobody to the block page in the mode %s, and is kept',
    async (displayMode) => {
      await begin();
      nameLists([LIST], { displayMode });
      await followLists();
      expect(blocked()).toEqual([]);
      expect(keptNames()).toEqual(NAMES);
      nameLists([LIST]);
      await followLists();
      expect(blocked()).toEqual(NAMES);
      expect(world.asked).toHaveLength(1);
    },
  );

  it('leaves nothing behind when nobody names it any more', async () => {
    await begin();
    nameLists([]);
    await followLists();
    expect(state.dynamicRules).toEqual([]);
    expect(world.shelf.size).toBe(0);
    expect(state.local).not.toHaveProperty('lists');
    expect(state.alarms).toEqual({});
  });

  it('leaves nothing behind even when what was noted of it is damaged', async () => {
    await begin();
    nameLists([]);
    state.local.lists = 'damaged';
    await followLists();
    expect(state.dynamicRules).toEqual([]);
    expect(world.shelf.size).toBe(0);
    expect(state.local).not.toHaveProperty('lists');
  });

  it('stands beside another, and goes without it', async () => {
    await begin();
    serve('other.example', {}, OTHER_LIST.url);
    nameLists([LIST, OTHER_LIST]);
    await followLists();
    expect(blocked()).toEqual([...NAMES, 'other.example'].sort());
    nameLists([OTHER_LIST]);
    await followLists();
    expect(blocked()).toEqual(['other.example']);
    expect(keptNames()).toEqual(['other.example']);
  });

  it('is fetched anew when the browser has thrown its names away', async () => {
    await begin();
    world.shelf.clear();
    await fetchListsNow();
    expect(world.asked[1]?.init.headers).toEqual({});
    expect(keptNames()).toEqual(NAMES);
    expect(blocked()).toEqual(NAMES);
  });

  it('is fetched anew when what was noted of it is damaged', async () => {
    await begin();
    state.local.lists = { [LIST.url]: { copy: 'damaged' } };
    await followLists();
    expect(stateOf()).toMatchObject({ copy: { count: 4 }, error: null });
    expect(blocked()).toEqual(NAMES);
  });
});

describe('a download that went wrong', () => {
  const pieces = (sizes: number[]) => {
    const left = [...sizes];
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        const size = left.shift();
        if (size === undefined) controller.close();
        else controller.enqueue(new Uint8Array(size).fill(0x61));
      },
    });
  };
  const broken = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new TypeError('network error')),
    });

  it.each<[string, string, (() => Response) | undefined]>([
    ['nobody answers', 'unreachable', undefined],
    ['the server answers with an error', 'status', () => answer('no', { status: 503 })],
    [
      'the answer came without encryption',
      'redirect',
      () => answer('one.example', {}, 'http://lists.example/'),
    ],
    ['it ends early', 'cut-short', () => answer('one.exam', { headers: { 'content-length': '4000' } })],
    ['the connection breaks', 'cut-short', () => answer(broken())],
    [
      'it says that it is too large',
      'too-large',
      () => answer('', { headers: { 'content-length': '200000000' } }),
    ],
    [
      'it is too large, and does not say so',
      'too-large',
      () => answer(pieces(Array(5).fill(16 * 1024 * 1024))),
    ],
    ['it is empty', 'empty', () => answer('')],
    ['it is a web page', 'html', () => answer('<html>Please log in</html>')],
  ])('changes nothing, and is tried again soon: %s', async (_, code, give) => {
    await begin();
    if (give) world.answers[LIST.url] = give;
    else delete world.answers[LIST.url];
    await fetchListsNow();
    expect(stateOf()).toMatchObject({
      copy: { count: 4, generation: 1 },
      fetchedAt: NOON,
      nextAt: NOON + HOUR / 4 + HOUR / 40,
      error: { code },
      failures: 1,
      installed: 1,
    });
    expect(keptNames()).toEqual(NAMES);
    expect(blocked()).toEqual(NAMES);
  });

  it('is tried less and less often, down to once a day', async () => {
    nameLists([LIST]);
    const pauses: number[] = [];
    for (let tries = 0; tries < 9; tries++) {
      await fetchListsNow();
      pauses.push(((stateOf()?.nextAt ?? 0) - NOON) / HOUR / 1.1);
    }
    expect(pauses.map((pause) => Math.round(pause * 100) / 100)).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24]);
  });

  it('is forgotten when the next one goes well', async () => {
    await begin();
    serve('');
    await fetchListsNow();
    serve(NAMES.join('\n'));
    await fetchListsNow();
    expect(stateOf()).toMatchObject({ error: null, failures: 0 });
  });

  it('of one list does not hold up another', async () => {
    serve('other.example', {}, OTHER_LIST.url);
    nameLists([LIST, OTHER_LIST]);
    await followLists();
    expect(stateOf()).toMatchObject({ error: { code: 'unreachable' } });
    expect(blocked()).toEqual(['other.example']);
  });
});

describe('a list that holds less than half of what it held', () => {
  const at = async (time: number, body: string) => {
    vi.setSystemTime(time);
    serve(body);
    await fetchListsNow();
  };

  it('is believed when a later fetch finds the same', async () => {
    await begin();
    await at(NOON + HOUR, 'one.example');
    expect(stateOf()).toMatchObject({
      copy: { count: 4 },
      error: { code: 'shrunken', params: { before: 4, count: 1 } },
    });
    await at(NOON + HOUR + 60_000, 'one.example');
    expect(blocked()).toEqual(NAMES);
    await at(NOON + 2 * HOUR, 'one.example');
    expect(stateOf()).toMatchObject({ copy: { count: 1 }, error: null });
    expect(blocked()).toEqual(['one.example']);
    expect(keptNames()).toEqual(['one.example']);
  });

  it('is believed at once when it holds half', async () => {
    await begin();
    await at(NOON + HOUR, 'one.example\ntwo.example');
    expect(blocked()).toEqual(['one.example', 'two.example']);
  });

  it('is forgotten when it is whole again', async () => {
    await begin();
    await at(NOON + HOUR, 'one.example');
    await at(NOON + 2 * HOUR, NAMES.join('\n'));
    await at(NOON + 3 * HOUR, 'one.example');
    expect(blocked()).toEqual(NAMES);
  });
});

describe('work on lists that is cut short', () => {
  const held = () =>
    structuredClone({
      local: state.local,
      rules: state.dynamicRules,
      alarms: state.alarms,
      shelf: world.shelf,
    });

  it.each<[string, () => Promise<void>, () => void]>([
    [
      'the first fetch',
      async () => {},
      () => {
        serve(NAMES.join('\n'));
        nameLists([LIST]);
      },
    ],
    [
      'another copy',
      begin,
      () => {
        serve('five.example\nsix.example\nseven.example');
        nameLists([LIST]);
        const lists = state.local.lists as Record<string, { nextAt: number }>; // begun above
        for (const list of Object.values(lists)) list.nextAt = 0;
      },
    ],
    [
      'the end of a list',
      begin,
      () => {
        serve('other.example', {}, OTHER_LIST.url);
        nameLists([OTHER_LIST]);
      },
    ],
  ])('is brought to its end by the next start, killed at whatever call: %s', async (_, beginning, change) => {
    const start = async () => {
      reset();
      resetWorld();
      await beginning();
      change();
      state.calls = [];
    };
    await start();
    await followLists();
    const end = held();
    const count = state.calls.length;
    expect(count).toBeGreaterThan(8);
    for (let call = 1; call <= count; call++) {
      await start();
      state.diesAt = call;
      await followLists().catch(() => {});
      const cut = held();
      Object.assign(state, { calls: [], diesAt: Number.POSITIVE_INFINITY });
      if (call > 2 && JSON.stringify(cut) !== JSON.stringify(end))
        expect(cut.alarms, `call ${call}`).toHaveProperty('lists');
      await followLists();
      expect(withoutTries(held()), `killed at call ${call} of ${count}`).toEqual(withoutTries(end));
    }
  });
});

/** A try that was killed may count as one that failed; what is in force does not differ. */
function withoutTries({ local, rules, shelf }: { local: object; rules: unknown; shelf: unknown }) {
  return { keys: Object.keys(local), rules, shelf };
}
