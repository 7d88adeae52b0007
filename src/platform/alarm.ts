import { browser } from './browser.ts';

const NEXT_CHANGE = 'next-change';
const UNFINISHED = 'unfinished';
const LISTS = 'lists';
const LATE_POLICY = 'late-policy';
const LATER_POLICY = 'later-policy';

/** Wakes the background when the next date changes the plan; null: nothing lies ahead. */
export async function wakeAtNextChange(time: number | null): Promise<void> {
  if (time === null) await browser.alarms.clear(NEXT_CHANGE);
  else await browser.alarms.create(NEXT_CHANGE, { when: time });
}

/**
 * A forced install may run before its policy is there, and nobody promises that the browser tells of it. Half a minute
 * is the least that an alarm may wait.
 */
export async function wakeForLatePolicy(): Promise<void> {
  await browser.alarms.create(LATE_POLICY, { delayInMinutes: 0.5 });
  await browser.alarms.create(LATER_POLICY, { delayInMinutes: 2 });
}

/** Set before a change and cleared after it: whoever is killed between is woken to finish. */
export async function guardChange(): Promise<void> {
  await browser.alarms.create(UNFINISHED, { delayInMinutes: 1 });
}

export async function releaseChange(): Promise<void> {
  await browser.alarms.clear(UNFINISHED);
}

/** Wakes the background when a list is to be fetched, or work on one to be finished; null: there is none. */
export async function wakeForLists(time: number | null): Promise<void> {
  if (time === null) await browser.alarms.clear(LISTS);
  else await browser.alarms.create(LISTS, { when: time });
}
