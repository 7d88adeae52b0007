import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The same content gives the same archive: no time of ours, no order of the disk, no owner. */
const EPOCH = new Date(1980, 0, 1);

/** Path in the archive -> content. */
export type Files = Record<string, Uint8Array>;

export function zipOf(files: Files): Uint8Array {
  const sorted = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(([path, content]) => [path, [content, { level: 9, mtime: EPOCH }]]),
  );
  return zipSync(entries);
}

/** Every file below a folder, by its path from there. */
export function filesIn(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
    }),
  );
}
