import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import crx3 from 'crx3';

/** A ZIP archive as a CRX3, signed with this key (PEM). The same archive and key give the same bytes. */
export async function crxOf(zip: Uint8Array, pem: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'pavillon-crx-'));
  try {
    const paths = { keyPath: join(folder, 'key.pem'), crxPath: join(folder, 'out.crx') };
    await writeFile(paths.keyPath, pem, { mode: 0o600 });
    await crx3(Readable.from([Buffer.from(zip)]), paths);
    return new Uint8Array(await readFile(paths.crxPath));
  } finally {
    await rm(folder, { recursive: true });
  }
}
