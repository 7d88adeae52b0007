import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, bucketsFor, isIn } from '../../src/lists/buckets.ts';
import { readName } from '../../src/lists/names.ts';
import { writeList } from '../../src/registry/export/formats.ts';
import { readHost } from '../../src/registry/hostname.ts';
import { lists } from '../registry/export/lists.ts';
import { namesIn, readText } from './reading.ts';

/** Lists as we write them ourselves; `co.uk` is no name that anybody may list. */
const ours = lists
  .map((list) => ({ ...list, hosts: list.hosts.filter(({ host }) => 'name' in readName(host)) }))
  .filter(({ hosts }) => hosts.length > 0);

describe('a list that Pavillon writes', () => {
  it.each(['hosts', 'domains', 'adblock', 'dnsmasq', 'rpz'] as const)(
    'is read back, told or not: %s',
    (format) => {
      fc.assert(
        fc.property(ours, (list) => {
          const text = writeList(format, list);
          const names = list.hosts.map(({ host }) => host).sort();
          expect(namesIn(text, { format })).toEqual(names);
          expect(readText(text)).toMatchObject({ format, names });
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('a name', () => {
  const label = fc.stringMatching(/^[a-z0-9_-]{1,8}$/);
  const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));

  it('is the one that an address bar would read', () => {
    fc.assert(
      fc.property(name, (text) => {
        const reading = readHost(text);
        expect(readName(text)).toEqual(
          'host' in reading ? { name: reading.host } : { refusal: expect.any(String) },
        );
      }),
    );
  });

  it('never becomes another one, whatever stands in a list', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = readName(text);
        if ('name' in reading) expect(readHost(reading.name)).toEqual({ host: reading.name });
      }),
    );
  });
});

describe('names that are kept', () => {
  it('are found in their portion, and no other is', () => {
    const names = Array.from({ length: 9_000 }, (_, n) => `name${n}.example`);
    const result = readText(names.join('\n'));
    expect(result).toMatchObject({ names: names.toSorted() });
    const buckets = bucketsFor(names.length);
    expect(buckets).toBe(4);
    const portion = (bucket: number) => names.filter((one) => bucketOf(one, buckets) === bucket).join('\n');
    expect(isIn(portion(bucketOf('name7.example', buckets)), 'name7.example')).toBe(true);
    expect(isIn(portion(bucketOf('ame7.example', buckets)), 'ame7.example')).toBe(false);
    const sizes = [0, 1, 2, 3].map((bucket) => portion(bucket).split('\n').length);
    expect(Math.min(...sizes)).toBeGreaterThan(1_500);
  });
});
