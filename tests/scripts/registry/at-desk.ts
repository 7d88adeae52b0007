import { SEEDS } from '../../../scripts/read-seeds.ts';
import type { Command, Exit } from '../../../scripts/registry/call.ts';
import { type Terminal, terminalOf } from '../../../scripts/registry/terminal.ts';

/** What a command said when it was run: on the standard output, and beside it. */
export interface Said {
  exit: Exit;
  out: string;
  err: string;
}

/** A terminal that writes down what is said; without colours and width, as for a file. */
export function notebook(): Terminal & { out: string[]; err: string[] } {
  const stream = { write: () => true };
  const out: string[] = [];
  const err: string[] = [];
  return {
    ...terminalOf({ stdout: stream, stderr: stream }, {}),
    say: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    out,
    err,
  };
}

export async function runCommand(command: Command, args: string[], seeds = SEEDS): Promise<Said> {
  const terminal = notebook();
  const exit = await command.run(args, { terminal, seeds });
  return { exit, out: terminal.out.join('\n'), err: terminal.err.join('\n') };
}
