import { SEEDS, UnsoundRecord } from './read-seeds.ts';
import { CallIsOff, type Command, EXIT, type Exit } from './registry/call.ts';
import { check } from './registry/check.ts';
import { draftCommand } from './registry/draft.ts';
import { explain } from './registry/explain.ts';
import { exportList } from './registry/export.ts';
import { newCase } from './registry/new.ts';
import { schema } from './registry/schema.ts';
import { plain, terminalOf } from './registry/terminal.ts';

const COMMANDS = new Map<string, Command>([
  ['check', check],
  ['draft', draftCommand],
  ['explain', explain],
  ['export', exportList],
  ['new', newCase],
  ['schema', schema],
]);

const EXIT_CODES = `Exit codes: 0 done; 1 findings, or nothing found; 2 the call is off.
For programs: npm run --silent registry -- ... keeps npm's own lines out of the answer.`;

async function main([name, ...args]: string[]): Promise<Exit> {
  const terminal = terminalOf();
  if (name === '--help' || name === '-h') {
    const usages = [...COMMANDS.values()].map(({ usage }) => `  ${usage}`);
    terminal.say(`npm run registry -- COMMAND [--help]\n\n${usages.join('\n\n')}\n\n${EXIT_CODES}`);
    return EXIT.done;
  }
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (!command) {
    const what = name === undefined ? 'No command was given' : `"${name}" is no command`;
    throw new CallIsOff(`${what}; there are ${[...COMMANDS.keys()].join(', ')} and --help`);
  }
  const words = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (words.includes('--help') || words.includes('-h')) {
    terminal.say(`npm run registry -- ${command.usage}\n\n${EXIT_CODES}`);
    return EXIT.done;
  }
  return command.run(args, { terminal, seeds: SEEDS });
}

/** Whoever reads may stop reading (`| head`): that is no fault of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

try {
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', endQuietly);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message.split('\n').map(plain).join('\n'));
  process.exitCode = error instanceof UnsoundRecord ? EXIT.findings : EXIT.callIsOff;
}
