import { createHash } from 'node:crypto';
import type { Files } from '../archive.ts';

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** As `sha256sum --check` reads it. */
export function checksums(files: Files): string {
  const names = Object.keys(files).toSorted();
  return names.map((name) => `${sha256(files[name] ?? new Uint8Array())}  ${name}\n`).join('');
}
