import { type ListState, parseListStates } from '../lists/state.ts';
import { read, STORED } from '../platform/store.ts';
import { wordFailure, wordRefused } from '../wording/lists.ts';
import type { Voice } from '../wording/voice.ts';

/** How a list fares, for people to read; what is not known is absent. */
export interface ListStatus {
  /** How many names are in force. */
  count?: number;
  /** Milliseconds since 1970: when its address was last found to hold this copy, and when it is asked again. */
  fetchedAt?: number;
  nextAt?: number;
  /** What the last try ended with, unless it went well; the copy before stays in force. */
  error?: string;
  /** What was not taken from it, a line for each reason. */
  refused: string[];
}

/** Every list that was asked for so far, by address. */
export async function readListStatuses(voice: Voice): Promise<Record<string, ListStatus>> {
  const states = parseListStates(await read(STORED.lists));
  return Object.fromEntries(Object.entries(states).map(([url, state]) => [url, statusOf(voice, state)]));
}

function statusOf(voice: Voice, { copy, fetchedAt, nextAt, error }: ListState): ListStatus {
  return {
    ...(copy && { count: copy.count }),
    ...(fetchedAt !== null && { fetchedAt }),
    ...(nextAt > 0 && { nextAt }),
    ...(error && { error: wordFailure(voice, error) }),
    refused: wordRefused(voice, copy?.refused ?? {}),
  };
}
