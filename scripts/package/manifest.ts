import type { Files } from '../archive.ts';

/** What packaging reads in a built manifest; the rest passes through. */
export interface Manifest {
  version: string;
  key?: string;
  update_url?: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string; update_url?: string } };
}

export function readManifest(files: Files): Manifest {
  const text = files['manifest.json'];
  if (!text) throw new Error('No manifest.json: build first.');
  return JSON.parse(new TextDecoder().decode(text));
}

/** The same files with another manifest. */
export function changed(files: Files, manifest: Manifest): Files {
  return { ...files, 'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}
