import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod/mini';
import { CallIsOff } from '../../../scripts/registry/call.ts';
import { draftCommand } from '../../../scripts/registry/draft.ts';
import { caseSchema, siteSchema } from '../../../src/registry/seeds/schema.ts';
import { runCommand } from './at-desk.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pavillon-draft-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function article(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'article.txt');
  await writeFile(path, content);
  return path;
}

const TEXT =
  'Le tribunal judiciaire de Lille a condamné hier le créateur du site Nuagofilm (nuagofilm.tv) à deux ans de prison.\n\nLe site à péage comptait 3 000 abonnés.';

describe('npm run registry -- draft', () => {
  it('prints seeds that have the shape of the record, and its notes beside them', async () => {
    const { exit, out, err } = await runCommand(draftCommand, [
      await article(TEXT),
      '--published',
      '2022-05-04',
    ]);
    expect(exit).toBe(0);
    const documents = parseAllDocuments(out);
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    const [, site, theCase] = documents.map((document): unknown => document.toJS());
    expect(z.parse(siteSchema, site)).toMatchObject({
      name: 'Nuagofilm',
      domains: [{ host: 'nuagofilm.tv' }],
    });
    const { events, penalties, hosts } = z.parse(caseSchema, theCase);
    expect(hosts).toEqual(['nuagofilm.tv']);
    expect(events[0]).toMatchObject({ date: '2022-05-03', type: 'judgment' });
    expect(penalties[0]).toMatchObject({ kind: 'imprisonment', steps: [{ status: 'imposed', for: 'P2Y' }] });
    expect(out).toContain('# doubt: ');
    expect(err).toContain('2022-05-04');
  });

  it('prints what it found as JSON', async () => {
    const { out } = await runCommand(draftCommand, [await article(TEXT), '--json']);
    expect(JSON.parse(out)).toMatchObject({ language: 'fr', hosts: [{ value: 'nuagofilm.tv' }] });
  });

  it('reads Latin-1 as it reads UTF-8', async () => {
    const { out } = await runCommand(draftCommand, [await article(Buffer.from(TEXT, 'latin1')), '--json']);
    expect(out).toContain('3 000 abonnés');
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /is empty/],
    ['blank', ' \n\n\t', /is empty/],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3, 255]), /no text file/],
    ['a PDF', '%PDF-1.7 obj', /no text file/],
    ['one endless paragraph', 'mot '.repeat(20_000), /a paragraph of more than/],
    ['huge', 'mot '.repeat(300_000), /larger than 1 MB/],
  ])('says in one line that a file is no article: %s', async (_, content, why) => {
    const call = runCommand(draftCommand, [await article(content)]);
    await expect(call).rejects.toThrow(CallIsOff);
    await expect(call).rejects.toThrow(why);
  });

  it('says in one line that a file is not there, or that the call is off', async () => {
    const calls = [[join(folder, 'none.txt')], [folder], [], [await article(TEXT), '--published', '2022']];
    for (const args of calls) await expect(runCommand(draftCommand, args)).rejects.toThrow(CallIsOff);
  });
});
