import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, zipOf } from '../../archive.ts';
import { crxOf } from '../../package/crx.ts';
import { changed, readManifest } from '../../package/manifest.ts';
import { idOf, newKey } from '../../package/signing-key.ts';

/** An extension that stays in a profile. */
export interface Kept {
  /** From a key that is kept in the profile. */
  id: string;
  version: string;
}

/**
 * Has Chromium truly install an extension when it next starts on this profile, as an "external" one: an unpacked one
 * is forgotten when the browser ends. https://developer.chrome.com/docs/extensions/how-to/distribute/install-extensions
 * Throws where Chromium takes such extensions from its store only (macOS, Windows).
 */
export async function keepIn(profile: string, extension: string): Promise<Kept> {
  if (process.platform !== 'linux') {
    throw new Error('An extension can be kept in a Chromium profile on Linux only.');
  }
  const home = join(profile, 'pavillon');
  await mkdir(home, { recursive: true });
  const pem = await keptKey(join(home, 'key.pem'));
  const kept = { id: idOf(pem), version: await pack(extension, join(home, 'extension.crx'), pem) };
  const external = join(profile, 'External Extensions');
  await mkdir(external, { recursive: true });
  const entry = { external_crx: join(home, 'extension.crx'), external_version: kept.version };
  await writeFile(join(external, `${kept.id}.json`), JSON.stringify(entry));
  return kept;
}

/** Packs a folder and gives the version in its manifest. */
async function pack(folder: string, to: string, pem: string): Promise<string> {
  const files = filesIn(folder);
  const { key: _, ...manifest } = readManifest(files); // another key than ours
  await writeFile(to, await crxOf(zipOf(changed(files, manifest)), pem));
  return manifest.version;
}

async function keptKey(path: string): Promise<string> {
  if (!existsSync(path)) await writeFile(path, newKey());
  return readFile(path, 'utf8');
}
