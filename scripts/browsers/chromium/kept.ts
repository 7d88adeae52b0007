import { execFile } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

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
export async function keepIn(
  profile: string,
  extension: string,
  program: string,
  scratch: string,
): Promise<Kept> {
  if (process.platform !== 'linux') {
    throw new Error('An extension can be kept in a Chromium profile on Linux only.');
  }
  const home = join(profile, 'pavillon');
  await mkdir(home, { recursive: true });
  const pem = join(home, 'key.pem');
  if (!existsSync(pem)) await writeFile(pem, newKey());
  const kept = {
    id: idOf(pem),
    version: await pack(extension, join(home, 'extension.crx'), program, pem, scratch),
  };
  const external = join(profile, 'External Extensions');
  await mkdir(external, { recursive: true });
  const entry = { external_crx: join(home, 'extension.crx'), external_version: kept.version };
  await writeFile(join(external, `${kept.id}.json`), JSON.stringify(entry));
  return kept;
}

/** Packs a folder with the browser itself and gives the version in its manifest. */
async function pack(
  folder: string,
  to: string,
  program: string,
  pem: string,
  scratch: string,
): Promise<string> {
  const copy = join(scratch, 'extension');
  await cp(folder, copy, { recursive: true });
  const manifest: { key?: string; version: string } = JSON.parse(
    await readFile(join(copy, 'manifest.json'), 'utf8'),
  );
  delete manifest.key; // another than ours
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest));
  await promisify(execFile)(program, [
    '--no-sandbox',
    '--headless=new',
    `--user-data-dir=${join(scratch, 'packing')}`,
    `--pack-extension=${copy}`,
    `--pack-extension-key=${pem}`,
  ]);
  await cp(`${copy}.crx`, to);
  await rm(copy, { recursive: true });
  return manifest.version;
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The first half of the public key's hash, in letters from a to p. */
function idOf(pem: string): string {
  const key = createPublicKey(readFileSync(pem)).export({ type: 'spki', format: 'der' });
  const half = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return half.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
