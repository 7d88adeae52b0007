import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseEdtf } from '../../src/registry/edtf.ts';
import { readSeeds } from '../read-seeds.ts';
import { NoArticle, readArticle } from './article.ts';
import { draft } from './draft.ts';
import { knownFrom } from './known.ts';
import { writeDraft } from './write.ts';

export const DRAFT_USAGE = `npm run registry -- draft ARTICLE.txt [--published YYYY-MM-DD] [--json]   proposes a case from an article`;

/** Exit codes: 0 drafted, 2 the call is off or the file is no article. */
export async function runDraft(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { published: { type: 'string' }, json: { type: 'boolean' } },
  });
  const { published, json } = values;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return refuse(DRAFT_USAGE);
  if (published !== undefined && (parseEdtf(published)?.day === undefined || published.endsWith('~')))
    return refuse(`--published ${published} is no day; write it as 2013-11-29`);
  try {
    const text = await readArticle(path);
    const known = knownFrom((await readSeeds()).seeds);
    const found = draft(text, { known, ...(published !== undefined && { published }) });
    for (const note of found.notes) console.error(note);
    const today = new Date().toISOString().slice(0, 10);
    console.log(
      json ? JSON.stringify(found, null, 2) : writeDraft(found, { today, article: basename(path), known }),
    );
    return 0;
  } catch (error) {
    if (error instanceof NoArticle) return refuse(error.message);
    throw error;
  }
}

function refuse(why: string): number {
  console.error(why);
  return 2;
}
