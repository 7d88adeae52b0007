import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { photograph } from '../browsers/photograph.ts';
import type { Stage } from './stage.ts';
import { SCHEMES, type Shot } from './views.ts';

/** With what a page is opened, so that it has something to show; any other is opened as it is. */
const ASKED: Record<string, string[]> = {
  'popup.html': ['?q=seriefr'],
  'report.html': ['?case=fr-2013-allostreaming&domain=dpstream.tv', '?domain=gone.example'],
  'registry.html': ['', '#fr-2013-allostreaming'],
};

/** A popup is as wide as it is in the toolbar; a page is seen on a desk and on a telephone. */
const VIEWS = (page: string) =>
  page === 'popup.html'
    ? ([[380, 600]] as const)
    : ([
        [1000, 1100],
        [320, 1600],
      ] as const);

/** Pictures of every page that was built. */
export async function photographPages(stage: Stage, folder: string): Promise<Shot[]> {
  const { browser } = stage;
  const names = (await readdir(stage.folder)).filter((name) => name.endsWith('.html')).sort();
  const shots: Shot[] = [];
  for (const name of names) {
    for (const [nth, address] of (ASKED[name] ?? ['']).entries()) {
      const page = await browser.extension.open(`${name}${address}`);
      await page.find('heading');
      for (const [width, height] of VIEWS(name)) {
        await page.setViewport(width, height);
        for (const scheme of SCHEMES) {
          await page.setColourScheme(scheme);
          const file = join(browser.name, `${name.replace('.html', '')}-${nth}-${width}-${scheme}.png`);
          await photograph(page, join(folder, file));
          const subject = `${name}${address}`;
          shots.push({ browser: browser.name, subject, posture: 'page', width, height, scheme, file });
        }
      }
      await page.close();
    }
  }
  return shots;
}
