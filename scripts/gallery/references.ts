import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { photographBanners } from './banners.ts';
import { onStage } from './stage.ts';
import type { Shot } from './views.ts';

/** The committed pictures: of one browser, of the banner at rest, in the light scheme. */
export const REFERENCES = resolve(import.meta.dirname, '../../tests/e2e/snapshots');

export const RENEW = 'npm run gallery -- --update';

/** Takes the pictures that the references are compared with. */
export async function photographReferences(folder: string): Promise<Shot[]> {
  return onStage('chromium', 'staged', ({ browser }) =>
    photographBanners(browser, folder, { postures: ['at rest'], schemes: ['light'] }),
  );
}

/** Renews every reference. */
export async function renewReferences(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pavillon-references-'));
  const shots = await photographReferences(folder);
  await rm(REFERENCES, { recursive: true, force: true });
  for (const { file } of shots) await cp(join(folder, file), join(REFERENCES, basename(file)));
  await rm(folder, { recursive: true });
  return shots.length;
}
