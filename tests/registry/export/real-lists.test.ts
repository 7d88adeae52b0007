import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../house/imports.ts';
import { parsers } from './parsers.ts';

const FOLDER = join(ROOT, '../shared/data/blocklistproject');
const isThere = existsSync(FOLDER);
if (!isThere)
  console.warn(`SKIPPED: the parsers are not held against real lists, which are not in ${FOLDER}`);

describe.skipIf(!isThere)('a list that others publish', () => {
  const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

  it.each([
    ['hosts', 'piracy.txt'],
    ['domains', 'piracy-nl.txt'],
    ['adblock', 'piracy-ags.txt'],
    ['dnsmasq', 'piracy-dnsmasq.txt'],
  ] as const)('is read by the parser of %s', (format, file) => {
    const names = [...parsers[format](read(file)).keys()];
    expect(names).toHaveLength(2_154);
    expect(names).toEqual([...parsers.domains(read('piracy-nl.txt')).keys()]);
  });
});
