import { type ListState, type ListStates, newList } from '../lists/state.ts';
import { ALL_NUMBERS, doListsBlock, freeSlot, namedLists } from '../plan/list-rules.ts';
import { wakeForLists } from '../platform/alarm.ts';
import { stayAwake } from '../platform/awake.ts';
import { keepOnly } from '../platform/list-shelf.ts';
import { putListRules } from '../platform/rules.ts';
import { isPrivateWindow } from '../platform/visit-storage.ts';
import type { DomainList, Settings } from '../settings/settings.ts';
import { isDue, refreshList } from './list-refresh.ts';
import { installList, isInstalled } from './list-rules.ts';
import { keepStates, readLists } from './list-store.ts';
import { queue } from './queue.ts';

const inTurn = queue();
const MINUTE = 60_000;

/**
 * Makes the lists be what policy or user asked for: fetches those that are due, lets go of those that nobody names
 * any more, and has the browser hold their names. Killed at any point, an alarm calls it again, and it ends the same.
 */
export function followLists(): Promise<void> {
  return inTurn(() => follow(false));
}

/** The same, and asks for every list now. */
export function fetchListsNow(): Promise<void> {
  return inTurn(() => follow(true));
}

async function follow(isAsked: boolean): Promise<void> {
  // Where private windows have a background of their own, the ordinary one does it for both.
  if (isPrivateWindow()) return;
  const { settings, states, isAny } = await readLists();
  const named = namedLists(settings);
  if (named.length === 0 && !isAny) return;
  const isWaiting = (list: DomainList) => isAsked || isUnfinished(list, states[list.url], settings);
  const gone = Object.keys(states).filter((url) => !named.some((list) => list.url === url));
  const waiting = named.filter(isWaiting);
  if (gone.length + waiting.length > 0 || named.length === 0) {
    await wakeForLists(Date.now() + MINUTE);
    const rest = stayAwake();
    try {
      for (const url of gone) await forget(states, url);
      for (const list of waiting) await bringAbout(list, states, settings, isAsked);
      if (named.length === 0) {
        // Whatever a damaged note may have left.
        await putListRules([], ALL_NUMBERS);
        await tidy(states);
      }
    } finally {
      rest();
    }
  }
  const times = Object.values(states).map(({ nextAt }) => nextAt);
  await wakeForLists(times.length > 0 ? Math.max(Math.min(...times), Date.now() + MINUTE) : null);
}

function isUnfinished(list: DomainList, state: ListState | undefined, settings: Settings): boolean {
  if (!state || isDue(list, state, settings, Date.now())) return true;
  // What the browser refused to hold is tried again when the list is.
  return !isInstalled(state, doListsBlock(settings)) && state.error?.code !== 'not-installed';
}

/** Changes what is kept of one list in `states`, and writes it down at each step. */
async function bringAbout(
  list: DomainList,
  states: ListStates,
  settings: Settings,
  isAsked: boolean,
): Promise<void> {
  const keep = async (state: ListState) => {
    states[list.url] = state;
    await keepStates(states);
  };
  const before = states[list.url] ?? newList(freeSlot(Object.values(states).map(({ slot }) => slot)));
  const isFetched = isAsked || isDue(list, before, settings, Date.now());
  const state = isFetched ? await refreshList(list, before, settings) : before;
  await keep(state);
  states[list.url] = await installList(list.url, state, doListsBlock(settings), keep);
  await tidy(states);
}

async function forget(states: ListStates, url: string): Promise<void> {
  const state = states[url];
  if (state) {
    await installList(url, { ...state, installed: null }, false, async (changing) => {
      states[url] = changing;
      await keepStates(states);
    });
  }
  delete states[url];
  await tidy(states);
}

/** What no copy in force needs goes before the change is noted as done: cut short, it is done again. */
async function tidy(states: ListStates): Promise<void> {
  await keepOnly(copiesOf(states));
  await keepStates(states);
}

function copiesOf(states: ListStates): [url: string, generation: number, buckets: number][] {
  return Object.entries(states).flatMap(([url, { copy }]) =>
    copy ? [[url, copy.generation, copy.buckets]] : [],
  );
}
