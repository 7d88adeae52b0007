import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browsers/ensure.ts';

/** How many checks a step made, and how they went. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

type Step = readonly [name: string, run: () => Promise<Count>];

const ARTICLES = '../shared/seeds';
const folder = await mkdtemp(join(tmpdir(), 'pavillon-test-'));

const STEPS: Step[] = [
  ['format and lint', () => tool('biome', 'check', '--error-on-warnings', '.')],
  ['types', () => tool('tsc', '--noEmit')],
  ['unused code', () => tool('knip')],
  ['record', () => tool('tsx', 'scripts/registry.ts', 'check', ...articles())],
  ['unit tests', () => vitest('unit', 'made-up browser')],
  ['builds', () => tool('tsx', 'scripts/build.ts')],
  [
    'add-on lint',
    () =>
      tool(
        'web-ext',
        'lint',
        '--source-dir',
        'dist/firefox',
        '--no-config-discovery',
        '--warnings-as-errors',
      ),
  ],
  ['package', () => vitest('package')],
  ['browsers', browsers],
  ['end-to-end tests', () => vitest('e2e')],
];

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const [name, run] of STEPS) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const count = await run();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) failures.push(name);
  console.log(`== ${name}: ${describe(count)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
await rm(folder, { recursive: true });

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${describe(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function describe({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A tool that says yes or no counts as one check. */
async function tool(command: string, ...args: string[]): Promise<Count> {
  const isSound = (await execute(command, args)) === 0;
  return { passed: isSound ? 1 : 0, failed: isSound ? 0 : 1, skipped: 0 };
}

/** Counted by vitest itself; a run that fails without a failed test (it crashed, it found none) counts as one failure. */
async function vitest(...projects: string[]): Promise<Count> {
  const file = join(folder, `${projects[0]}.json`);
  const code = await execute('vitest', [
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
  const failed = Math.max(numFailedTests, code === 0 && numPassedTests > 0 ? 0 : 1);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

async function browsers(): Promise<Count> {
  try {
    for (const name of ['chromium', 'firefox'] as const)
      console.log(`${name}: ${await ensureBrowser(name, 'fr')}`);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function articles(): string[] {
  if (existsSync(ARTICLES)) return ['--articles', ARTICLES];
  console.log(`SKIPPED: the tokens are not held against the articles, which are not in ${ARTICLES}`);
  return [];
}

/** Runs a tool of this repository, its output ours. Gives its exit code. */
function execute(command: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(join('node_modules', '.bin', command), args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
