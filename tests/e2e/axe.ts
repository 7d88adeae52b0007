import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '../../scripts/browsers/page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const runOn = (context: string) =>
  new Function(
    `${AXE}; return axe.run(${context}, { rules: { 'target-size': { enabled: true } } }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))))`,
  ) as () => Promise<string[]>; // so it returns

/** The page's CSP refuses script elements and eval; the driver's own channel carries the source as a function. */
const RUN = { page: runOn('document'), banner: runOn("'.notice'") };

/** What axe objects to in a page as it stands, or in the banner that was drawn on it; targets of 24 px included. */
export function objectionsTo(page: Page, part: 'page' | 'banner' = 'page'): Promise<string[]> {
  return page.evaluate(RUN[part]);
}
