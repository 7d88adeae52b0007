import { readFile } from 'node:fs/promises';
import type { ConsoleLine } from '../driver.ts';

// [1234:1234:1121/210128.676420:INFO:CONSOLE:2] "bg start", source: chrome-extension://cpnj.../bg.js (2)
const LINE = /CONSOLE[:(]\d+\)?\] "([\s\S]*?)", source: (\S*) \(\d+\)$/gm;

/** What the scripts of one origin wrote to their consoles, from the browser's log: it does not attach to the worker. */
export async function readConsole(log: string, origin: string): Promise<ConsoleLine[]> {
  const entries = (await readFile(log, 'utf8')).matchAll(LINE);
  return Array.from(entries, ([, text = '', source = '']) => ({ text, source })).filter(({ source }) =>
    source.startsWith(origin),
  );
}
