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

describe('npm run registry -- check --json', () => {
  it('gives programs counts and findings', async () => {
    expect(await run('check', '--json')).toBe(0);
    expect(JSON.parse(said.join('\n'))).toMatchObject({
      cases: expect.any(Number),
      articles: false,
      findings: [],
    });
  });
});

describe('--help', () => {
  it.each([[['--help']], [['explain', '--help']], [['export', '-h']]])(
    'tells the exit codes: %j',
    async (args) => {
      expect(await run(...args)).toBe(0);
      expect(said.join('\n')).toContain(
        'Exit codes: 0 done; 1 findings, or nothing found; 2 the call is off',
      );
    },
  );
});

describe('a command that does not exist', () => {
  it('is named, with those that do, in one line', async () => {
    expect(await run('chek')).toBe(2);
    expect(said).toEqual([
      '"chek" is no command; there are check, draft, explain, export, new, schema and --help',
    ]);
  });
});

describe('a call that is not understood', () => {
  it.each([
    [[]],
    [['chek']],
    [['check', 'twice']],
    [['check', '--artikel', 'x']],
    [['check', '--articles', '/no/such/folder']],
    [['explain']],
    [['export', '--format=xml']],
    [['new', '--answers=/no/such/file']],
    [['schema', 'nothing']],
  ])('is told so, and does nothing: %j', async (args) => {
    expect(await run(...args)).toBe(2);
    expect(said.join('\n')).not.toBe('');
  });
});
