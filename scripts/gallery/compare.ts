import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a colour may be off before a pixel counts as another (0 to 1), and how many pixels of a picture may. */
export const TOLERANCE = { colour: 0.15, share: 0.004 };

/**
 * How a picture differs from its reference; null when it does not, or not so that anybody could see it. Where it does,
 * the picture and, if there is one to compare with, the difference go to `kept` with `.actual.png` and `.diff.png`.
 */
export async function differenceOf(actual: string, reference: string, kept: string): Promise<string | null> {
  const [one, other] = await Promise.all([actual, reference].map(readPicture));
  if (!one) throw new Error(`${actual} was not taken`);
  const { difference, drawn } = compare(one, other ?? null);
  if (difference === null) return null;
  await mkdir(dirname(kept), { recursive: true });
  await copyFile(actual, `${kept}.actual.png`);
  if (drawn) await writeFile(`${kept}.diff.png`, PNG.sync.write(drawn));
  return difference;
}

function compare(one: PNG, other: PNG | null): { difference: string | null; drawn?: PNG } {
  if (!other) return { difference: 'there is no reference' };
  const { width, height } = one;
  if (width !== other.width || height !== other.height) {
    const sizes = `it is ${width} × ${height} pixels, the reference ${other.width} × ${other.height}`;
    return { difference: sizes };
  }
  const drawn = new PNG({ width, height });
  const count = pixelmatch(one.data, other.data, drawn.data, width, height, { threshold: TOLERANCE.colour });
  const share = count / (width * height);
  if (share <= TOLERANCE.share) return { difference: null };
  const percent = `${(share * 100).toFixed(2)} % of its pixels differ; ${TOLERANCE.share * 100} % may`;
  return { difference: percent, drawn };
}

async function readPicture(file: string): Promise<PNG | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes && PNG.sync.read(bytes);
}
