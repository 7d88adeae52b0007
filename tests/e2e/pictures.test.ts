import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differenceOf } from '../../scripts/gallery/compare.ts';
import { photographReferences, REFERENCES, RENEW } from '../../scripts/gallery/references.ts';
import { SIZE_NAMES } from '../../scripts/gallery/views.ts';
import { STATES } from '../plan/states.ts';

const KEPT = resolve(import.meta.dirname, '../../artifacts/pictures');

describe('the banner at rest, in chromium', () => {
  let folder: string;
  let taken: Map<string, string>;
  beforeAll(async () => {
    await rm(KEPT, { recursive: true, force: true });
    folder = await mkdtemp(join(tmpdir(), 'pavillon-pictures-'));
    const shots = await photographReferences(folder);
    taken = new Map(shots.map(({ file }) => [basename(file), join(folder, file)]));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.keys(STATES))('looks as it did: %s', async (state) => {
    const names = SIZE_NAMES.map((size) => `${state}-${size}-light.png`);
    const faults: string[] = [];
    for (const name of names) {
      const actual = taken.get(name) ?? '';
      const kept = join(KEPT, name.replace('.png', ''));
      const difference = await differenceOf(actual, join(REFERENCES, name), kept);
      if (difference) faults.push(`${name}: ${difference}`);
    }
    const remedy = `artifacts/pictures/ shows how; if it is meant, ${RENEW}`;
    expect(faults, remedy).toEqual([]);
  });

  it('has no reference of a state that is gone', async () => {
    expect((await readdir(REFERENCES)).sort()).toEqual([...taken.keys()].sort());
  });
});
