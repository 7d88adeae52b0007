import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHART_STYLE, chartOf, markdownOf } from './report.ts';
import type { Table } from './results.ts';

const DOCUMENT = 'docs/performance.md';
const PICTURES = 'docs/pictures/performance';
const MEASURED = /(?<=<!-- measured -->\n)[\s\S]*(?=<!-- end of what was measured -->)/;

/** Puts a run into the document, between its marks, and its curves beside it. Whatever stood there goes. */
export async function publish(machine: string, tables: readonly Table[]): Promise<void> {
  const document = await readFile(DOCUMENT, 'utf8');
  if (!MEASURED.test(document)) throw new Error(`${DOCUMENT} has no marks for what was measured.`);
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const sections: string[] = [];
  for (const table of tables) {
    sections.push(markdownOf([table]));
    for (const { label, points } of table.growth ?? []) {
      const chart = chartOf(`${table.title}: ${label}`, points);
      if (chart === '') continue;
      const file = `${table.id}-${label
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '')}.svg`;
      await writeFile(join(PICTURES, file), chart.replace('<path', `<style>${CHART_STYLE}</style><path`));
      sections.push(`![${label}, over size](pictures/performance/${file})\n`);
    }
  }
  const measured = `\n${machine}\n\n${sections.join('\n')}\n`;
  await writeFile(
    DOCUMENT,
    document.replace(MEASURED, () => measured),
  );
}
