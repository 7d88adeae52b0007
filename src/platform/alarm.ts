import { browser } from './browser.ts';

const NEXT_CHANGE = 'next-change';
const UNFINISHED = 'unfinished';

/** Wakes the background when the next date changes the plan; null: nothing lies ahead. */
export async function wakeAtNextChange(time: number | null): Promise<void> {
  if (time === null) await browser.alarms.clear(NEXT_CHANGE);
  else await browser.alarms.create(NEXT_CHANGE, { when: time });
}

/** Set before a change and cleared after it: whoever is killed between is woken to finish. */
export async function guardChange(): Promise<void> {
  await browser.alarms.create(UNFINISHED, { delayInMinutes: 1 });
}

export async function releaseChange(): Promise<void> {
  await browser.alarms.clear(UNFINISHED);
}
