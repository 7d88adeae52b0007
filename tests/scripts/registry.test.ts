import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seedFolder } from './seed-folder.ts';

const said: string[] = [];
const { argv } = process;

/** Runs the command line as `npm run registry -- …` does, and gives its exit code. */
async function run(...args: string[]): Promise<number | string | null | undefined> {
  vi.resetModules();
  process.argv = ['node', 'scripts/registry.ts', ...args];
  await import('../../scripts/registry.ts');
  return process.exitCode;
}

beforeEach(() => {
  said.length = 0;
  for (const level of ['log', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words.join(' ')));
  }
});

afterEach(() => {
  process.argv = argv;
  process.exitCode = 0;
});

describe('npm run registry -- check', () => {
  it('counts what is in the record, and ends well when it is sound', async () => {
    expect(await run('check')).toBe(0);
    expect(said.join('\n')).toMatch(/\d+ cases, \d+ sites, \d+ domains: no finding/);
  });

  it('says when the tokens were not held against the articles', async () => {
    await run('check');
    expect(said.join('\n')).toContain('no --articles');
  });

  it('names what does not stand in the articles, and ends badly', async () => {
    const empty = await seedFolder([]);
    expect(await run('check', '--articles', empty)).toBe(1);
    expect(said.join('\n')).toMatch(/seeds\/cases\/.* is not in that folder/);
  });
});

describe('a call that is not understood', () => {
  it.each([
    [[]],
    [['chek']],
    [['check', 'twice']],
    [['check', '--artikel', 'x']],
    [['check', '--articles', '/no/such/folder']],
  ])('is told so, and does nothing: %j', async (args) => {
    expect(await run(...args)).toBe(2);
    expect(said.join('\n')).not.toBe('');
  });
});
