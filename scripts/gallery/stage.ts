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

/** The built extension in a real browser, with a record that leads it to every host of the states. */
export interface Stage {
  browser: Driver;
  /** Folder of the extension as it was built, with the real record. */
  built: string;
  close(): Promise<void>;
}

export async function openStage(name: BrowserName): Promise<Stage> {
  const built = resolve(import.meta.dirname, '../../dist', name);
  const folder = await mkdtemp(join(tmpdir(), 'pavillon-gallery-'));
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, 'registry.json'), JSON.stringify(stageRegistry()));
  const { env, isFixed } = await fixedFonts(folder);
  if (!isFixed) console.log('The letters are those of this machine: its fonts cannot be fixed.');
  const standIn = await openStandIn({ routes: { '/': { body: QUIET } } });
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch({ extension: folder, standIn, env });
  return {
    browser,
    built,
    async close() {
      await browser.close();
      await standIn.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
