import { basename } from 'node:path';
import { parseEdtf } from '../../src/registry/edtf.ts';
import { NoArticle, readArticle } from '../draft/article.ts';
import { draft } from '../draft/draft.ts';
import { knownFrom } from '../draft/known.ts';
import { writeDraft } from '../draft/write.ts';
import { readSeeds } from '../read-seeds.ts';
import { CallIsOff, type Command, EXIT, readCall } from './call.ts';

export const draftCommand: Command = {
  usage: `draft ARTICLE.txt [--published=YYYY-MM-DD] [--json]
    proposes a case from an article, each fact with paragraph and token; a person finishes it`,

  async run(args, { terminal, seeds }) {
    const { values, positionals } = readCall('draft', args, {
      published: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { published, json } = values;
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new CallIsOff('draft: takes one article, a text file');
    if (published !== undefined && !isDay(published)) {
      throw new CallIsOff(`draft: --published ${published} is no day; write it as 2013-11-29`);
    }
    const text = await readArticle(path).catch(asCall);
    const known = knownFrom((await readSeeds(seeds)).seeds);
    const found = draft(text, { known, ...(published !== undefined && { published }) });
    for (const note of found.notes) terminal.complain(note);
    const today = new Date().toLocaleDateString('sv-SE'); // that locale writes YYYY-MM-DD
    terminal.say(
      json ? JSON.stringify(found, null, 2) : writeDraft(found, { today, article: basename(path), known }),
    );
    return EXIT.done;
  },
};

function isDay(text: string): boolean {
  return parseEdtf(text)?.day !== undefined && !text.endsWith('~');
}

function asCall(error: unknown): never {
  throw error instanceof NoArticle ? new CallIsOff(`draft: ${error.message}`) : error;
}
