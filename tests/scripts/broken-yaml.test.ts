import { describe, expect, it } from 'vitest';
import { findingsIn, describe as lineOf, readSeeds } from '../../scripts/read-seeds.ts';
import { soundSeeds } from '../registry/seeds/sound-seeds.ts';
import { seedFolder } from './seed-folder.ts';

/** Files as they are when an editor, a merge or somebody hostile has been at them, beside those of `read-seeds.test.ts`. */

const FILE = 'organisations.yaml';
const FIRM = 'firm: {name: Firm}\n';
const BOTH = `union: {name: Union}\n${FIRM}`;

async function findingsOn(text: string) {
  const record = await readSeeds(await seedFolder(soundSeeds(), { [FILE]: text }));
  return { parsed: record.findings, all: await findingsIn(record) };
}

/** Each level names the one before nine times: nine to the ninth, were it resolved. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const inner = level === 0 ? 'x' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array(9).fill(inner).join(', ')}]`;
  });
  return `${levels.join('\n')}\nunion: {name: *l8}\n`;
}

describe('a file that is no YAML of the record', () => {
  it.each([
    ['two documents', 'union: {name: Union}\n---\nfirm: {name: Firm}\n'],
    ['text behind its end', `${BOTH}...\ngarbage: [\n`],
    ['a bomb of aliases', bomb()],
    ['a merge key', `base: &base {name: Union}\nunion: {<<: *base}\n${FIRM}`],
    ['an alias of nothing', `union: {name: *nobody}\n${FIRM}`],
    ['a key twice inside an entry', `union: {name: Union, name: Other}\n${FIRM}`],
    ['an indent that does not fit', 'union:\n    name: Union\n  country: FR\n'],
    ['an open quote', "union: {name: 'Union}\n"],
    ['the marks of a merge', `<<<<<<< HEAD\n${BOTH}=======\n${FIRM}>>>>>>> other\n`],
    ['brackets without end', `${BOTH}deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`],
  ])('with %s is one finding in bounded time', async (_, text) => {
    const start = performance.now();
    const { parsed } = await findingsOn(text);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(parsed).toEqual([
      { file: FILE, field: '', value: '', remedy: expect.stringContaining('is not readable YAML') },
    ]);
  });
});

describe('a file that is YAML, and yet not of the record', () => {
  it.each([
    ['that is empty', '', '', 'null', 'is not a map of ids'],
    ['of comments only', '# nothing\n', '', 'null', 'is not a map of ids'],
    ['that is a list', '- union\n- firm\n', '', '["union","firm"]', 'is not a map of ids'],
    ['that is one word', 'union\n', '', 'union', 'is not a map of ids'],
    ['that is a web page', '<html></html>\n', '', '<html></html>', 'is not a map of ids'],
    ['with an id in capitals', `Union: {name: Other}\n${BOTH}`, 'Union', 'Union', 'is not an id'],
    [
      'with a byte order mark inside',
      `${BOTH}\ufeffmore: {name: More}\n`,
      '\ufeffmore',
      '\ufeffmore',
      'is not an id',
    ],
    [
      'with the key of a prototype',
      `__proto__: {name: Other}\n${BOTH}`,
      '__proto__',
      '__proto__',
      'is not an id',
    ],
    ['with an empty key', `? \n: {name: Other}\n${BOTH}`, '', '', 'is not an id'],
    ['with a map as a key', `{a: b}: {name: Other}\n${BOTH}`, '{ a: b }', '{ a: b }', 'is not an id'],
    [
      'with a prototype inside an entry',
      `union: {name: Union, __proto__: {x: 1}}\n${FIRM}`,
      'union.__proto__',
      '{"x":1}',
      'is no field of the record',
    ],
    ['with code for a tag', `union: !!js/function "x"\n${FIRM}`, 'union', 'x', 'is not of the right kind'],
    [
      'with a country as people type it',
      `union: {name: Union, country: no}\n${FIRM}`,
      'union.country',
      'no',
      'is not a country',
    ],
  ])('%s is one finding', async (_, text, field, value, remedy) => {
    const { parsed } = await findingsOn(text);
    expect(parsed).toEqual([{ file: FILE, field, value, remedy: expect.stringContaining(remedy) }]);
  });

  it('of ten million characters is one finding, shown cut, in bounded time', async () => {
    const start = performance.now();
    const { parsed } = await findingsOn(`union: {name: "${'x'.repeat(10_000_000)}"}\n${FIRM}`);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(parsed).toEqual([
      {
        file: FILE,
        field: 'union.name',
        value: `${'x'.repeat(77)}...`,
        remedy: expect.stringContaining('is longer than 300 characters'),
      },
    ]);
  }, 30_000);
});

describe('a fault of any kind', () => {
  it.each([
    ['that is empty', ''],
    ['with a bomb', bomb()],
    ['with brackets without end', '['.repeat(20_000)],
  ])('is told without a stack trace: a file %s', async (_, text) => {
    const { all } = await findingsOn(text);
    for (const finding of all) {
      expect(lineOf(finding)).not.toMatch(/^\s+at \S+|node_modules|\.ts:\d+|\.js:\d+/m);
      expect(lineOf(finding).length).toBeLessThan(2_000);
    }
  });

  it('is none: a byte order mark in front, line ends of Windows, JSON', async () => {
    for (const text of [
      `\ufeff${BOTH}`,
      BOTH.replaceAll('\n', '\r\n'),
      '{"union":{"name":"U"},"firm":{"name":"F"}}',
    ]) {
      expect((await findingsOn(text)).all).toEqual([]);
    }
  });
});
