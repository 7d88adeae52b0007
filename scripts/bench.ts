import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, release, type as system, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchChange } from './bench/change.ts';
import { benchBannered, benchListed } from './bench/listed.ts';
import { benchLists } from './bench/lists.ts';
import { benchLookUp, benchSearch } from './bench/look-up.ts';
import { benchOpening } from './bench/opening.ts';
import { benchPolicy } from './bench/policy.ts';
import { publish } from './bench/publish.ts';
import { htmlOf, markdownOf } from './bench/report.ts';
import type { Table } from './bench/results.ts';
import { benchUnlisted } from './bench/unlisted.ts';
import type { BrowserName } from './browsers/driver.ts';
import { findBrowser } from './browsers/find.ts';
import { build } from './build.ts';
import { readRegistry } from './read-seeds.ts';

const USAGE = `npm run bench -- [options]
  --against=DIR           another unpacked extension for the cost of unlisted pages; may be given again
  --browser=NAME          chromium or firefox alone
  --only=PART             unlisted, listed, opening, lists, change or look-up alone; may be given again
  --rounds=N              how often each is measured (20)
  --out=DIR               where report.html, results.json and tables.md go (artifacts/bench)
  --publish               puts the tables and the charts into docs/performance.md, too`;

const { values } = parseArgs({
  options: {
    against: { type: 'string', multiple: true, default: [] },
    browser: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '20' },
    out: { type: 'string', default: 'artifacts/bench' },
    publish: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) console.info(USAGE);
else await run();

async function run(): Promise<void> {
  const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 20);
  const complaints: string[] = [];
  const complain = (message: string) => {
    complaints.push(message);
    console.warn(message);
  };
  const tables: Table[] = [];
  const measure = async (part: string, work: () => Promise<Table>) => {
    if (values.only.length > 0 && !values.only.includes(part)) return;
    try {
      const table = await work();
      tables.push(table);
      console.info(markdownOf([table]));
    } catch (error) {
      complain(`${part} could not be measured: ${error instanceof Error ? error.message : error}`);
    }
  };
  const record = await readRegistry();
  for (const name of browsers(complain)) {
    await build(name);
    await measure('unlisted', () => benchUnlisted(name, values.against, rounds, complain));
    await measure('listed', () => benchListed(name, record, rounds));
    await measure('listed', () => benchBannered(name, rounds, complain));
    await measure('opening', () => benchOpening(name, rounds));
    await measure('lists', () => benchLists(name, rounds, complain));
    await measure('change', () => benchPolicy(name, Math.min(rounds, 10), complain));
    await measure('change', () => benchChange(name, record, Math.min(rounds, 10)));
  }
  await measure('look-up', () => benchLookUp(record));
  await measure('look-up', () => benchSearch(record));
  await write(tables, complaints);
}

/** A machine without one of the browsers measures the other, and says so. */
function browsers(complain: (message: string) => void): BrowserName[] {
  const names: BrowserName[] = ['chromium', 'firefox'];
  const wanted = names.filter((name) => values.browser === undefined || values.browser === name);
  return wanted.filter((name) => {
    const isThere = findBrowser(name) !== undefined;
    if (!isThere) complain(`No ${name} was found: its half is left out.`);
    return isThere;
  });
}

async function write(tables: Table[], complaints: string[]): Promise<void> {
  const [{ model = 'unknown processor' } = {}] = cpus();
  const machine = `${new Date().toISOString().slice(0, 10)}; ${cpus().length} x ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${system()} ${release()}, Node ${process.version}.`;
  await mkdir(values.out, { recursive: true });
  const files = {
    'report.html': htmlOf(machine, tables),
    'results.json': `${JSON.stringify({ machine, complaints, tables }, null, 2)}\n`,
    'tables.md': `${machine}\n\n${markdownOf(tables)}`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(values.out, name), content);
  if (values.publish) await publish(machine, tables);
  console.info(`Written to ${values.out}: ${Object.keys(files).join(', ')}`);
  for (const complaint of complaints) console.warn(complaint);
}
