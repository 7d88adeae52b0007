import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document, isScalar, visit } from 'yaml';
import { type ParsedSeeds, parseSeeds, type SeedFile } from '../../src/registry/seeds/parse.ts';
import { type Finding, finding } from '../../src/registry/seeds/seeds.ts';
import { findingsIn } from '../read-seeds.ts';
import type { Answers } from './new-answers.ts';
import { addedTo } from './new-faults.ts';
import { today } from './today.ts';

/** The three files of a new case, as people would write them. */
export function seedsOf(answers: Answers, { origins }: ParsedSeeds): SeedFile[] {
  const { name, country, year, kind, hosts, publisher, url, published, language, sourceKind } = answers;
  const { event, date, authority, whom, outcome } = answers;
  const site = idOf(name);
  const id = `${country.toLowerCase()}-${year}-${site}`;
  const short = `${idOf(publisher)}-${(published ?? year).slice(0, 4)}`;
  const source = origins.sources.has(short) ? `${short}-${site}` : short;
  const from = [source];
  const about = hosts.length > 0 ? { hosts } : { sites: [site] };
  const files: [path: string, content: object][] = [
    [
      `sources/${id}.yaml`,
      { [source]: { publisher, url, published, language, kind: sourceKind, accessed: today() } },
    ],
    [`sites/${site}.yaml`, { name, kind, domains: hosts.map((host) => ({ host, fate: 'unknown', from })) }],
    [
      `cases/${id}.yaml`,
      {
        name,
        countries: [country],
        ...about,
        reviewed: today(),
        events: [{ date, type: event, authority, whom, outcome, from }],
      },
    ],
  ];
  return files.map(([path, content]) => ({ path, content: withoutGaps(content) }));
}

/** What is wrong with the new files beside the others: ids that are taken, and all that the checks find. */
export async function findingsWith(
  before: SeedFile[],
  added: SeedFile[],
  folder: string,
): Promise<Finding[]> {
  const taken: Finding[] = [];
  for (const { path } of added) {
    const isThere = await access(join(folder, path)).then(
      () => true,
      () => false,
    );
    if (isThere) taken.push(finding(path, '', '', 'is there already; write into it, or choose another name'));
  }
  if (taken.length > 0) return taken;
  const [old, whole] = [parseSeeds(before), parseSeeds([...before, ...added])];
  return addedTo(await findingsIn(old), await findingsIn(whole));
}

/** Writes all of the files or none; a file that is there is never written over. */
export async function writeSeeds(files: SeedFile[], folder: string): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, content } of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, yamlOf(content), { flag: 'wx' });
      written.push(target);
    }
  } catch (error) {
    await Promise.all(written.map((target) => rm(target)));
    throw error;
  }
}

/** Lists of words on one line, as in the other seeds. */
function yamlOf(content: unknown): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_, list) {
      if (list.items.every((item) => isScalar(item))) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 108, flowCollectionPadding: false });
}

/** `Séries & Films.tv` -> `series-films-tv` */
export function idOf(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function withoutGaps(content: object): unknown {
  return JSON.parse(JSON.stringify(content)); // which leaves out what is undefined
}
