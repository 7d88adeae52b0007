import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** Path from the root of the repository. */
  from: string;
  /** What is imported: a path from the root, or the name of a package. */
  to: string;
  isTypeOnly: boolean;
  isPackage: boolean;
}

/** Every source file below a folder. */
export async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** What a file imports, as its syntax says; assets asked for by a query (`?script`, `?inline`) are no code of ours. */
export function importsOf(file: string): Import[] {
  const { module } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  const imported = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    isTypeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, isTypeOnly: isType }] : [],
    ),
  );
  return [...imported, ...exported]
    .filter(({ specifier }) => !specifier.includes('?') && !specifier.endsWith('.css'))
    .map(({ specifier, isTypeOnly }) => {
      const isPackage = !specifier.startsWith('.');
      const to = isPackage ? packageName(specifier) : posix.join(dirname(file), specifier);
      return { from: file, to, isTypeOnly, isPackage };
    });
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
