import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Manifest {
  version: string;
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** What identifies the extension in a folder. Throws when it is not one for Firefox. */
export async function readIdentity(folder: string): Promise<{ id: string; version: string; folder: string }> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id) return { id, version: manifest.version, folder };
  throw new Error(
    `${folder} is not an extension for Firefox: its manifest has no browser_specific_settings.gecko.id.`,
  );
}
