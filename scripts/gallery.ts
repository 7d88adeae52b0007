import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers/driver.ts';
import { build } from './build.ts';
import { photographBanners } from './gallery/banners.ts';
import { photographPages } from './gallery/pages.ts';
import { renewReferences } from './gallery/references.ts';
import { drawSheet } from './gallery/sheet.ts';
import { onStage } from './gallery/stage.ts';
import type { Shot } from './gallery/views.ts';

const FOLDER = resolve(import.meta.dirname, '../artifacts/gallery');
const USAGE = `npm run gallery -- [--browser=chromium|firefox] [--update]
  Pictures of every state of the banner and of every page, into artifacts/gallery/index.html.
  --update renews instead the references in tests/e2e/snapshots that the tests compare with.`;

async function photographAll(names: readonly BrowserName[]): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  const shots: Shot[] = [];
  for (const name of names) {
    await build(name);
    shots.push(...(await onStage(name, 'staged', ({ browser }) => photographBanners(browser, FOLDER))));
    shots.push(...(await onStage(name, 'real', (stage) => photographPages(stage, FOLDER))));
  }
  await mkdir(FOLDER, { recursive: true });
  const made = `${new Date().toLocaleString('sv-SE')}, ${names.join(' and ')}`;
  await writeFile(join(FOLDER, 'index.html'), drawSheet(shots, made));
  console.log(`${shots.length} pictures: artifacts/gallery/index.html`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, update: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const names = (['chromium', 'firefox'] as const).filter((name) => (values.browser ?? name) === name);
  if (values.help || names.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  if (!values.update) await photographAll(names);
  else {
    await build('chromium');
    console.log(`${await renewReferences()} references renewed: look at them before you commit them.`);
  }
  return 0;
}

process.exitCode = await main();
