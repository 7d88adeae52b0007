// Makes a fresh clone ready: `npm start` and `npm test` begin with it. Plain Node, since nothing is installed yet.
// `node scripts/setup.mjs scripts/demo.ts ...` then goes on with that script, in this same process, so that signals
// and the exit code are its own; with `&& tsx ...`, npm's shell stands between.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCK = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.pavillon-lock');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Pavillon needs Node.js 20.19 or later; this is ${process.versions.node}. Get one from https://nodejs.org/`,
  );
}

const lock = readFileSync(LOCK);
const hash = createHash('sha256').update(lock).digest('hex');
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hash) {
  if (!isInstalled(lock)) install();
  writeFileSync(STAMP, hash);
}

const [script] = process.argv.splice(2, 1);
if (script) {
  const { register } = await import('tsx/esm/api');
  register();
  process.argv[1] = resolve(script);
  await import(pathToFileURL(process.argv[1]).href);
}

/** Whether npm itself, without us, has installed all that the lock file asks for: then there is nothing to fetch. */
function isInstalled(wanted) {
  const record = join(MODULES, '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(JSON.parse(wanted).packages).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version && existsSync(join(ROOT, path)) : Boolean(optional || peer);
  });
}

function install() {
  console.error('Installing dependencies, once ...');
  const ci = npm('ci');
  if (ci.status === 0) return;
  // `ci` refuses a lock file without packages for other systems, which a registry that has not got them leaves out;
  // `install` takes the versions in the lock file all the same.
  const isRefusal = /\bEUSAGE\b/.test(ci.said);
  const { status, said } = isRefusal ? npm('install', '--no-save') : ci;
  if (status === 0) return;
  console.error(said);
  fail('The dependencies could not be installed. The first time needs a network; then run this again.');
}

/** Runs npm and gives its exit code and what it said. */
function npm(...command) {
  // Scripts of packages are not run: none is needed here, and so none can do harm. What npm has in its cache it takes
  // from there; without a network it is not to try for minutes.
  const flags = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
  ];
  const options = { cwd: ROOT, encoding: 'utf8' };
  // within an npm script npm names itself; else it is on the PATH, on Windows as a script
  const itself = process.env.npm_execpath ?? '';
  const { status, error, stderr } = itself.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [itself, ...command, ...flags], options)
    : spawnSync('npm', [...command, ...flags], { ...options, shell: process.platform === 'win32' });
  return { status, said: error ? `npm: ${error.message}` : stderr.trim() };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
