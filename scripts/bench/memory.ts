import { readdirSync, readFileSync } from 'node:fs';
import { ChromiumTab } from '../browsers/chromium/tab.ts';
import type { Page } from '../browsers/page.ts';

/**
 * Megabytes that the extension's own process holds and shares with no other: its background, and whichever of its pages
 * are open. Null where it cannot be told apart: in Firefox, and on other systems than Linux.
 */
export function ownMemory(tab: Page): number | null {
  const leader = tab instanceof ChromiumTab ? tab.tab.browser().process()?.pid : undefined;
  if (leader === undefined || process.platform !== 'linux') return null;
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (groupOf(pid) !== leader || !read(pid, 'cmdline').includes('--extension-process')) continue;
      for (const [, size] of read(pid, 'smaps_rollup').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm))
        kilobytes += Number(size);
    } catch {
      // it ended while we were looking
    }
  }
  return kilobytes / 1_000;
}

/** The highest of what is seen while some work runs. */
export async function peakDuring(tab: Page, work: Promise<unknown>): Promise<number | null> {
  let peak = ownMemory(tab);
  const watch = setInterval(() => {
    const now = ownMemory(tab);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, 200);
  try {
    await work;
  } finally {
    clearInterval(watch);
  }
  return peak;
}

function groupOf(pid: string): number {
  // pid (name) state parent group ...; the name may hold spaces and brackets
  const [, , group] = read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(group);
}

function read(pid: string, what: string): string {
  return readFileSync(`/proc/${pid}/${what}`, 'utf8');
}
