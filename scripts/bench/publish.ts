import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHART_STYLE, chartOf, markdownOf } from './report.ts';
import type { Table } from './results.ts';

const DOCUMENT = 'docs/performance.md';
const PICTURES = 'docs/pictures/performance';
const MEASURED = /(?<=<!-- measured -->\n)[\s\S]*(?=<!-- end of what was measured -->)/;
const HEADING = /^### (.*)$/m;

/** Puts a run into the document, and its curves beside it. What this run did not measure stays as it was. */
export async function publish(machine: string, tables: readonly Table[]): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const sections: string[] = [];
  for (const table of tables) {
    await removePictures(table);
    const section = [markdownOf([table]).replace(HEADING, `$&\n\n_${machine}_`)];
    for (const { label, points } of table.growth ?? []) {
      const chart = chartOf(`${table.title}: ${label}`, points);
      if (chart === '') continue;
      const file = `${table.id}-${label
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '')}.svg`;
      await writeFile(join(PICTURES, file), chart.replace('<path', `<style>${CHART_STYLE}</style><path`));
      section.push(`![${label}, over size](pictures/performance/${file})\n`);
    }
    sections.push(section.join('\n'));
  }
  await writeFile(DOCUMENT, published(await readFile(DOCUMENT, 'utf8'), sections));
}

/** The document with these sections in the place of those of the same heading, or after all others. */
export function published(document: string, sections: readonly string[]): string {
  const measured = MEASURED.exec(document)?.[0];
  if (measured === undefined) throw new Error(`${DOCUMENT} has no marks for what was measured.`);
  const before = measured.split(/^(?=### )/m).filter((part) => HEADING.test(part));
  const all = new Map([...before, ...sections].map((part) => [HEADING.exec(part)?.[1], part.trim()]));
  return document.replace(MEASURED, () => `\n${[...all.values()].join('\n\n')}\n\n`);
}

async function removePictures({ id }: Table): Promise<void> {
  const files = await readdir(PICTURES);
  for (const file of files.filter((name) => name.startsWith(`${id}-`))) await rm(join(PICTURES, file));
}
