import { createInterface } from 'node:readline/promises';
import type { ParsedSeeds } from '../../src/registry/seeds/parse.ts';
import { CallIsOff } from './call.ts';
import { FIELDS, QUESTIONS } from './new-answers.ts';
import { faultOf, type Given } from './new-faults.ts';
import { plain, type Terminal } from './terminal.ts';

export type Ask = (question: string) => Promise<string>;

/** Puts all questions, each again until its answer can stand. */
export async function askAll(ask: Ask, terminal: Terminal, record: ParsedSeeds): Promise<Given> {
  const given: Given = {};
  for (const field of FIELDS) {
    for (;;) {
      const text = (await ask(`${QUESTIONS[field]}: `)).trim();
      const words = text.split(/[\s,]+/).filter(Boolean);
      const value = field === 'hosts' ? words : text || undefined;
      const fault = faultOf(field, value, given, record);
      if (fault === undefined) {
        if (value !== undefined) given[field] = value;
        break;
      }
      terminal.complain(plain(`  That ${fault}.`));
    }
  }
  return given;
}

/** Runs questions at the terminal; whoever leaves (Ctrl-C, Ctrl-D) leaves nothing behind. */
export async function atTheTerminal<Result>(questions: (ask: Ask) => Promise<Result>): Promise<Result> {
  if (!process.stdin.isTTY)
    throw new CallIsOff('new asks its questions at a terminal; elsewhere give --answers=FILE.json');
  const left = new AbortController();
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  reader.once('SIGINT', () => left.abort());
  reader.once('close', () => left.abort());
  try {
    return await questions((question) => reader.question(question, { signal: left.signal }));
  } catch (error) {
    if (left.signal.aborted) throw new CallIsOff('Left before the last question; nothing was written');
    throw error;
  } finally {
    reader.close();
  }
}
