import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Terminal } from './terminal.ts';

/** What a script can rely on. */
export const EXIT = { done: 0, findings: 1, callIsOff: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Where a command runs. */
export interface Surroundings {
  terminal: Terminal;
  /** The folder of the seeds. */
  seeds: string;
}

/** One verb of the command line. */
export interface Command {
  /** `explain QUERY [--lang en|fr]`, and what it does, for `--help`. */
  usage: string;
  run(args: string[], surroundings: Surroundings): Promise<Exit>;
}

/** The call itself is wrong; the message names what, and the choices. */
export class CallIsOff extends Error {}

/** The words and options of a call. Throws `CallIsOff` on an option that is not there. */
export function readCall<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const [what] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/, 1);
    const choices = Object.entries(options).map(([name, { type }]) =>
      type === 'string' ? `--${name}=...` : `--${name}`,
    );
    throw new CallIsOff(`${command}: ${what}; there are ${choices.join(', ')} and --help`);
  }
}

/** The choice that was named. Throws `CallIsOff` with all of them. */
export function oneOf<Choice extends string>(
  what: string,
  given: string | undefined,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((one) => one === given);
  if (choice) return choice;
  const fault = given === undefined ? `${what} is missing` : `${what} is "${given}"`;
  throw new CallIsOff(`${fault}; it may be ${choices.join(', ')}`);
}

/** Refuses words that the command does not read. */
export function noMore(command: string, words: string[]): void {
  if (words.length > 0) throw new CallIsOff(`${command} does not take "${words.join(' ')}"; see --help`);
}

/** A file as whoever calls means it: npm runs in the repository, wherever it was called. */
export function pathOf(file: string): string {
  return resolve(process.env.INIT_CWD ?? '', file);
}
