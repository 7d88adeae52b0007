import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import type { SeedFile } from '../../src/registry/seeds/parse.ts';

/** A folder of seeds for one test: sound ones, and files as they are written over them. */
export async function seedFolder(seeds: SeedFile[], files: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pavillon-seeds-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const written = seeds.map(({ path, content }) => [path, stringify(content)] as const);
  for (const [path, text] of [...written, ...Object.entries(files)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
