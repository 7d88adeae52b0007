import { readFile, writeFile } from 'node:fs/promises';
import { clockAt } from '../../src/registry/clock.ts';
import { whatWouldBeCut } from '../../src/registry/export/caps.ts';
import { FORMATS, writeList } from '../../src/registry/export/formats.ts';
import { listFlagged } from '../../src/wording/flagged.ts';
import { voiceOf } from '../../src/wording/voice.ts';
import { readCatalogues } from '../read-catalogues.ts';
import { readRegistry } from '../read-seeds.ts';
import { CallIsOff, type Command, EXIT, noMore, oneOf, pathOf, readCall } from './call.ts';
import { today } from './today.ts';

export const exportList: Command = {
  usage: `export --format=${FORMATS.join('|')} [--out=FILE]
    the flagged hosts as a list for another program`,

  async run(args, { terminal, seeds }) {
    const { values, positionals } = readCall('export', args, {
      format: { type: 'string' },
      out: { type: 'string' },
    });
    noMore('export', positionals);
    const format = oneOf('--format', values.format, FORMATS);
    if (values.out === '') throw new CallIsOff('--out needs the name of a file');
    const work = Promise.all([readRegistry(seeds), readCatalogues(), readVersion()]);
    const [registry, catalogues, version] = await terminal.during('Reading the record', work);
    const reading = { registry, voice: voiceOf('en', catalogues.en), clock: clockAt(today()) };
    const list = listFlagged(reading, version);
    const text = writeList(format, list);
    if (values.out === undefined) terminal.say(text.replace(/\n$/, ''));
    else {
      const file = pathOf(values.out);
      await writeFile(file, text);
      terminal.complain(`${list.hosts.length} hosts written to ${file}`);
    }
    for (const cut of whatWouldBeCut(format, list)) terminal.complain(cut);
    return EXIT.done;
  },
};

async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
