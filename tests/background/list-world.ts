import { vi } from 'vitest';
import type { ListState } from '../../src/lists/state.ts';
import { parseListStates } from '../../src/lists/state.ts';
import type { Place } from '../../src/platform/list-shelf.ts';
import { GUARDS } from '../lists/reading.ts';
import { browser, call, state } from './fake-browser.ts';

/** A shelf of plain values, and a web with lists in it; both may be killed at any call. */

export const LIST = { url: 'https://lists.example/warez', name: 'Rectorat', format: 'auto' as const };
export const OTHER_LIST = { url: 'https://other.example/list', name: 'Other', format: 'auto' as const };

type Answer = () => Response | Promise<Response>;

export const world = {
  shelf: new Map<string, string>(),
  /** By address. */
  answers: {} as Record<string, Answer>,
  /** What was asked of the web, oldest first. */
  asked: [] as { url: string; init: RequestInit }[],
};

export function resetWorld(): void {
  world.shelf.clear();
  world.answers = {};
  world.asked = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (url === browser.runtime.getURL('guards.json')) return Response.json(GUARDS);
    world.asked.push({ url, init });
    const answer = await call('fetch', () => world.answers[url]);
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
}

/** An answer as the web gives it: fetch alone can say where it came from. */
export function answer(body: BodyInit | null, init: ResponseInit = {}, url = LIST.url): Response {
  return Object.defineProperty(new Response(body, init), 'url', { value: url });
}

export const shelf = {
  putPortions: (portions: { place: Place; text: string }[]) =>
    call('shelf.put', () => {
      for (const { place, text } of portions) world.shelf.set(JSON.stringify(place), text);
    }),
  getPortions: (places: Place[]) =>
    call('shelf.get', () => places.map((place) => world.shelf.get(JSON.stringify(place)) ?? null)),
  keepOnly: (copies: [string, number, number][]) =>
    call('shelf.keepOnly', () => {
      for (const key of [...world.shelf.keys()]) {
        const [url, generation, bucket]: Place = JSON.parse(key); // as it was put
        if (!copies.some((copy) => copy[0] === url && copy[1] === generation && bucket < copy[2]))
          world.shelf.delete(key);
      }
    }),
};

export function nameLists(lists: object[], more: object = {}): void {
  state.local.preferences = { domainLists: lists, ...more };
}

export function stateOf(url = LIST.url): ListState | undefined {
  return parseListStates(state.local.lists)[url];
}

/** The names among the browser's rules, sorted. */
export function blocked(): string[] {
  return state.dynamicRules
    .flatMap(({ condition }) => (condition as { requestDomains: string[] }).requestDomains) // our own rules
    .sort();
}

export function keptNames(): string[] {
  return [...world.shelf.values()].flatMap((text) => text.split('\n')).sort();
}
