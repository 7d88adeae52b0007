import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where a key is kept that nobody named: outside version control. Whoever loses it loses the extension's id. */
export const OWN_KEY = '.keys/chromium.pem';

/** An RSA key in PEM, as text. A named file must exist; our own is made the first time. */
export async function signingKey(file: string | undefined): Promise<string> {
  const path = file ?? OWN_KEY;
  if (existsSync(path)) return readFile(path, 'utf8');
  if (file !== undefined) throw new Error(`--key names ${file}, which is not there.`);
  const pem = newKey();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, pem);
  await chmod(path, 0o600);
  return pem;
}

export function newKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Chromium's id of whatever this key signs: the first half of the public key's hash, in letters from a to p. */
export function idOf(pem: string): string {
  const key = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const half = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return half.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
