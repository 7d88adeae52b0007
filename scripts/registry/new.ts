import { readFile } from 'node:fs/promises';
import { parseSeeds } from '../../src/registry/seeds/parse.ts';
import { describe, readSeedFiles, UnsoundRecord } from '../read-seeds.ts';
import { askAll, atTheTerminal } from './ask.ts';
import {
  CallIsOff,
  type Command,
  EXIT,
  type Exit,
  noMore,
  pathOf,
  readCall,
  type Surroundings,
} from './call.ts';
import { FIELDS, parseAnswers } from './new-answers.ts';
import { faultOf, type Given } from './new-faults.ts';
import { findingsWith, seedsOf, writeSeeds } from './new-seeds.ts';
import { plain } from './terminal.ts';

export const newCase: Command = {
  usage: `new [--answers=FILE.json]
    asks what a new case begins with, and writes its seeds: a source, a site, a case; nothing is overwritten`,

  async run(args, surroundings) {
    const { values, positionals } = readCall('new', args, { answers: { type: 'string' } });
    noMore('new', positionals);
    const { files, broken } = await readSeedFiles(surroundings.seeds);
    if (broken.length > 0) throw new UnsoundRecord(broken);
    if (values.answers !== undefined) {
      return create(await readAnswers(values.answers), files, surroundings);
    }
    const given = await atTheTerminal((ask) => askAll(ask, surroundings.terminal, parseSeeds(files)));
    const exit = await create(given, files, surroundings);
    if (exit !== EXIT.done) {
      surroundings.terminal.complain(
        `Mend these answers and give them with --answers:\n${JSON.stringify(given)}`,
      );
    }
    return exit;
  },
};

async function create(
  given: Given,
  files: Parameters<typeof findingsWith>[0],
  { terminal, seeds }: Surroundings,
): Promise<Exit> {
  const record = parseSeeds(files);
  const faults = FIELDS.flatMap((field) => {
    const fault = faultOf(field, given[field], given, record);
    return fault ? `  ${field}: ${typeof given[field] === 'string' ? `"${given[field]}" ` : ''}${fault}` : [];
  });
  const unknown = Object.keys(given).filter((name) => !FIELDS.some((field) => field === name));
  faults.push(...unknown.map((name) => `  ${name}: is no field; there are ${FIELDS.join(', ')}`));
  if (faults.length === 0) {
    const answers = parseAnswers(given);
    const added = seedsOf(answers, record);
    faults.push(...(await findingsWith(files, added, seeds)).map(describe));
    if (faults.length === 0) {
      await writeSeeds(added, seeds);
      for (const { path } of added) terminal.say(`seeds/${path}`);
      if (answers.hosts.length > 0 && ['press', 'company'].includes(answers.sourceKind))
        terminal.complain(
          'Only the press or a party prints the hosts so far: a second paper must, or a decision.',
        );
      terminal.complain(
        'Now read them, and complete the case: its other events, penalties, figures, sources.',
      );
      return EXIT.done;
    }
  }
  terminal.complain(`Nothing was written:\n${faults.map(plain).join('\n')}`);
  return EXIT.findings;
}

async function readAnswers(file: string): Promise<Given> {
  const text = await readFile(pathOf(file), 'utf8').catch((error: Error) => {
    throw new CallIsOff(`--answers: ${error.message}`);
  });
  let answers: unknown;
  try {
    answers = JSON.parse(text);
  } catch {
    throw new CallIsOff(`--answers: ${file} is not JSON`);
  }
  if (typeof answers === 'object' && answers !== null && !Array.isArray(answers)) return answers;
  throw new CallIsOff(`--answers: ${file} is not an object with the fields ${FIELDS.join(', ')}`);
}
