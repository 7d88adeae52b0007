import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '../../scripts/browsers/page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page's CSP refuses script elements and eval; the driver's own channel carries the source as a function. */
const runAxe = new Function(
  `${AXE}; return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
) as () => Promise<string[]>; // so it returns

/** What axe objects to in a page as it stands. */
export function objectionsTo(page: Page): Promise<string[]> {
  return page.evaluate(runAxe);
}
