import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDomain, getPublicSuffix } from 'tldts';
import { parse, YAMLParseError } from 'yaml';
import { checkSeeds } from '../src/registry/checks/check.ts';
import { compile } from '../src/registry/compile.ts';
import type { Registry } from '../src/registry/registry.ts';
import { type ParsedSeeds, parseSeeds, type SeedFile } from '../src/registry/seeds/parse.ts';
import { type Finding, finding } from '../src/registry/seeds/seeds.ts';

export const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url));

/** Thrown when the record has faults; its message lists them all. */
export class UnsoundRecord extends Error {
  constructor(readonly findings: Finding[]) {
    super(`The record has ${findings.length} fault(s):\n${findings.map(describe).join('\n')}`);
    this.name = 'UnsoundRecord';
  }
}

export function describe({ file, field, value, remedy }: Finding): string {
  return `  seeds/${file}${field ? ` > ${field}` : ''}${value ? `: "${value}"` : ''} ${remedy}`;
}

/** Reads and parses every seed file of a folder; files that are no YAML become findings. */
export async function readSeeds(folder = SEEDS): Promise<ParsedSeeds> {
  const { files, broken } = await readSeedFiles(folder);
  const parsed = parseSeeds(files);
  return { ...parsed, findings: [...broken, ...parsed.findings] };
}

/** Every seed file of a folder before its shape is known, and a finding for each that is no YAML. */
export async function readSeedFiles(folder: string): Promise<{ files: SeedFile[]; broken: Finding[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const broken: Finding[] = [];
  const files: SeedFile[] = [];
  for (const path of paths.sort()) {
    const name = relative(folder, path).replaceAll('\\', '/');
    try {
      files.push({ path: name, content: parse(await readFile(path, 'utf8'), { maxAliasCount: 0 }) });
    } catch (error) {
      broken.push(
        finding(
          name,
          '',
          '',
          `is not readable YAML: ${error instanceof YAMLParseError ? error.message : error}`,
        ),
      );
    }
  }
  return { files, broken };
}

/** All findings of all checks; with a folder of articles, their tokens too. */
export async function findingsIn(record: ParsedSeeds, articles?: string): Promise<Finding[]> {
  return checkSeeds(record, {
    today: new Date().toLocaleDateString('sv-SE'), // that locale writes YYYY-MM-DD
    isPublicSuffix,
    ...(articles !== undefined && { articles: await readArticles(articles) }),
  });
}

/** The compiled registry of a folder of seeds. Throws `UnsoundRecord` with every finding. */
export async function readRegistry(folder = SEEDS): Promise<Registry> {
  const record = await readSeeds(folder);
  const findings = await findingsIn(record);
  if (findings.length > 0) throw new UnsoundRecord(findings);
  return compile(record.seeds);
}

/** The flagged hosts, in alphabetical order. */
export async function knownHosts(): Promise<string[]> {
  return Object.keys((await readRegistry()).hosts);
}

/** The public suffix list with its private part: `co.uk`, but also `github.io` and `blogspot.com`. */
export function isPublicSuffix(host: string): boolean {
  return getPublicSuffix(host, { allowPrivateDomains: true }) === host || getDomain(host) === null;
}

async function readArticles(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
