import { guardOf } from '../lists/guards.ts';
import { failed, shrunk, succeeded } from '../lists/outcomes.ts';
import { ListReader } from '../lists/reader.ts';
import type { ListCopy, ListState } from '../lists/state.ts';
import { judge } from '../lists/swap.ts';
import { digest } from '../plan/digest.ts';
import { loadGuards } from '../platform/assets.ts';
import { browser } from '../platform/browser.ts';
import type { DomainList, Settings } from '../settings/settings.ts';
import { fetchList, keepNames, namesOf } from './list-copy.ts';

/** Whether a list is to be fetched now: its time has come, or what it is read by has changed. */
export function isDue(list: DomainList, state: ListState, settings: Settings, now: number): boolean {
  if (now >= state.nextAt) return true;
  return state.failures === 0 && state.copy !== undefined && state.copy.readBy !== readBy(list, settings);
}

/**
 * Fetches a list, and keeps its names beside those of the copy in force. Gives the state that is then true: with the
 * new copy, or with the old one and the reason.
 */
export async function refreshList(
  list: DomainList,
  state: ListState,
  settings: Settings,
): Promise<ListState> {
  const { copy } = state;
  const by = readBy(list, settings);
  const isAlike = copy?.readBy === by && (await namesOf(list.url, copy.generation, [0])) !== null;
  const reader = new ListReader(list.format, guardOf(await loadGuards(), settings));
  const result = await fetchList({ url: list.url, ...(isAlike && marksOf(copy)) }, reader);
  const now = Date.now();
  const random = Math.random();
  if (result.outcome === 'failed') return failed(state, result.error, now, random);
  // Only where we hold a copy do we ask whether it has changed.
  if (result.outcome === 'unchanged') return copy ? succeeded(state, copy, now, random) : state;
  const kept = await keepNames(list.url, (copy?.generation ?? 0) + 1, result.read);
  if ('code' in kept) return failed(state, kept, now, random);
  const verdict = judge(state, kept.count, now);
  if (!verdict.isKept) return shrunk(state, verdict, now, random);
  // The same names: those that stand there already stay.
  const generation = isAlike && copy.digest === kept.digest ? copy.generation : kept.generation;
  const read = { ...kept, generation, refused: result.read.refused, readBy: by, ...result.marks };
  return succeeded(state, read, now, random);
}

function readBy({ format }: DomainList, { allowedDomains, extraDomains }: Settings): string {
  const { version } = browser.runtime.getManifest();
  return digest(JSON.stringify([version, format, allowedDomains, extraDomains]));
}

function marksOf({ etag, lastModified }: ListCopy) {
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}
