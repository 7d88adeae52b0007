import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differenceOf } from '../../../scripts/gallery/compare.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pavillon-compare-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A white picture with this many black pixels in its first rows. */
async function picture(name: string, black: number, size = 100): Promise<string> {
  const png = new PNG({ width: size, height: size });
  png.data.fill(255);
  // Blocks, as letters are: single pixels could pass for smoothing.
  for (let at = 0; at < black; at++) png.data.fill(0, at * 4, at * 4 + 3);
  const file = join(folder, `${name}.png`);
  await writeFile(file, PNG.sync.write(png));
  return file;
}

function difference(actual: string, reference: string): Promise<string | null> {
  return differenceOf(actual, reference, join(folder, 'kept'));
}

describe('two pictures', () => {
  it('are alike when they are the same, or nearly', async () => {
    const white = await picture('white', 0);
    expect(await difference(white, await picture('same', 0))).toBeNull();
    expect(await difference(white, await picture('nearly', 20))).toBeNull();
    expect((await readdir(folder)).filter((name) => name.startsWith('kept'))).toEqual([]);
  });

  it('are not alike when a line of text is gone; both and the difference are then kept', async () => {
    const [white, black] = [await picture('before', 0), await picture('after', 500)];
    expect(await difference(white, black)).toMatch(/^\d\.\d\d % of its pixels differ; 0\.4 % may$/);
    const kept = (await readdir(folder)).filter((name) => name.startsWith('kept'));
    expect(kept.sort()).toEqual(['kept.actual.png', 'kept.diff.png']);
  });

  it('are not alike when they are not as large', async () => {
    const [small, large] = [await picture('small', 0, 50), await picture('large', 0)];
    expect(await difference(small, large)).toBe('it is 50 × 50 pixels, the reference 100 × 100');
  });

  it('are not alike when one is missing', async () => {
    const file = await picture('alone', 0);
    expect(await difference(file, join(folder, 'none.png'))).toBe('there is no reference');
    await expect(difference(join(folder, 'none.png'), file)).rejects.toThrow('was not taken');
  });
});
