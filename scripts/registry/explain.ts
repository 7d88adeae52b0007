import { clockAt } from '../../src/registry/clock.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { voiceOf } from '../../src/wording/voice.ts';
import { readCatalogues } from '../read-catalogues.ts';
import { readRegistry } from '../read-seeds.ts';
import { CallIsOff, type Command, EXIT, oneOf, readCall } from './call.ts';
import { drawKnowledge } from './draw-knowledge.ts';
import { lookUp } from './look-up.ts';
import { today } from './today.ts';

export const explain: Command = {
  usage: `explain QUERY [--lang=${LANGUAGES.join('|')}] [--json]
    what banner and popup know of a domain, an address, a name or a case id, with its sources`,

  async run(args, { terminal, seeds }) {
    const { values, positionals } = readCall('explain', args, {
      lang: { type: 'string', default: LANGUAGES[0] },
      json: { type: 'boolean', default: false },
    });
    const query = positionals.join(' ').trim();
    if (query === '') throw new CallIsOff('explain needs a domain, an address, a name or a case id');
    const language = oneOf('--lang', values.lang, LANGUAGES);
    const registry = await terminal.during('Reading the record', readRegistry(seeds));
    const voice = voiceOf(language, (await readCatalogues())[language]);
    const knowledge = lookUp({ registry, voice, clock: clockAt(today()) }, query);
    terminal.say(
      values.json
        ? JSON.stringify({ query, language, date: registry.date, ...knowledge }, null, 2)
        : drawKnowledge(terminal, voice, knowledge),
    );
    return knowledge.status === 'held' || knowledge.status === 'several' ? EXIT.done : EXIT.findings;
  },
};
