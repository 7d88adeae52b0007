import type { BrowserName, Driver } from '../browsers/driver.ts';
import type { Page } from '../browsers/page.ts';
import { until } from '../browsers/wait.ts';
import { spreadOf } from './measure.ts';
import { cell, type Table } from './results.ts';
import { during, launch, settled } from './variants.ts';

/** What opening one of our own pages costs whoever wants to read it. */
export function benchOpening(name: BrowserName, rounds: number): Promise<Table> {
  return during({}, async (web) => {
    const driver = await launch(name, `dist/${name}`, web);
    try {
      await settled(driver);
      const rows: Table['rows'] = [];
      const over = async (address: string, isListed: boolean) => {
        const under = await driver.open(address);
        if (isListed) await marked(under);
        const times = await openings(rounds, () => driver.extension.popup(under));
        await under.close();
        return times;
      };
      const row = (label: string, times: number[] | null) =>
        rows.push({ label, cells: [times && cell(spreadOf(times), 'ms')] });
      // Firefox tells no paint of a popup.
      const tells = name === 'chromium';
      row('popup over a listed site', tells ? await over('http://seriefr.eu/', true) : null);
      row('popup over an unlisted site', tells ? await over('http://unlisted.example/', false) : null);
      for (const page of ['manifest.json', 'registry.html', 'options.html', 'block.html'])
        row(
          page === 'manifest.json' ? 'an empty page, to compare with' : page,
          await openings(rounds, () => driver.extension.open(page)),
        );
      return {
        id: `opening-${name}`,
        title: `What opening a page of ours costs (${name})`,
        method: `${rounds} times each, asleep before. From the start of the page to its first text or picture on screen, which is not there before its answer is. To show an empty page at all takes a browser without a graphics card what the row for it says.`,
        columns: ['first content painted'],
        rows,
      };
    } finally {
      await driver.close();
    }

    /** Until the background has marked a listed site: in the middle of that, Chromium does not let go of it. */
    async function marked(under: Page): Promise<void> {
      const isMarked = async () => (await driver.extension.badge(under)) !== '';
      await until(isMarked, { what: 'the badge' });
    }

    async function openings(times: number, open: () => Promise<Page>): Promise<number[]> {
      const found: number[] = [];
      for (let round = 0; round < times; round++) {
        await sleepIn(driver);
        const page = await open();
        found.push(await until(() => page.evaluate(firstContent), { what: 'the page’s first content' }));
        await page.close();
      }
      return found;
    }
  });
}

async function sleepIn({ extension: { background } }: Driver): Promise<void> {
  if (await background.running()) await background.stop();
}

function firstContent(): number | undefined {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
}
