import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import type { BrowserName, Driver } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { openStandIn } from '../stand-in.ts';
import { fixedFonts } from './fonts.ts';
import { stageRegistry } from './notices.ts';

/** A page that distracts from nothing: some grey where a site would have its pictures. */
const QUIET = `<!doctype html><html lang="en"><title>A page</title><meta name="viewport" content="width=device-width">
<style>:root{color-scheme:light dark}body{margin:0;height:200vh;background:repeating-linear-gradient(90deg,#8883 0 90px,#8881 90px 100px)}</style></html>`;

/** The built extension in a real browser. */
export interface Stage {
  browser: Driver;
  /** Folder of the extension. */
  folder: string;
  close(): Promise<void>;
}

/** Does this on a stage, which is taken down whatever happens. */
export async function onStage<Result>(
  name: BrowserName,
  record: 'real' | 'staged',
  act: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const stage = await openStage(name, record);
  try {
    return await act(stage);
  } finally {
    await stage.close();
  }
}

/** With its own record, or with one that leads it to every host of the states. */
async function openStage(name: BrowserName, record: 'real' | 'staged'): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'pavillon-gallery-'));
  await cp(resolve(import.meta.dirname, '../../dist', name), folder, { recursive: true });
  if (record === 'staged') await writeFile(join(folder, 'registry.json'), JSON.stringify(stageRegistry()));
  const { env, isFixed } = await fixedFonts(folder);
  if (!isFixed) console.log('The letters are those of this machine: its fonts cannot be fixed.');
  const standIn = await openStandIn({ routes: { '/': { body: QUIET } } });
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch({ extension: folder, standIn, env });
  return {
    browser,
    folder,
    async close() {
      await browser.close();
      await standIn.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
