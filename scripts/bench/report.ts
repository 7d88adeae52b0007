import { growthOf } from './measure.ts';
import { type Cell, short, type Table, written } from './results.ts';

/** The tables as text, for the terminal and for docs/performance.md. */
export function markdownOf(tables: readonly Table[]): string {
  return tables.map(sectionOf).join('\n');
}

function sectionOf({ title, method, columns, rows, growth = [], notes = [] }: Table): string {
  const head = `| | ${columns.join(' | ')} |`;
  const rule = `| --- |${columns.map(() => ' --- |').join('')}`;
  const lines = rows.map(
    ({ label, cells }) => `| ${label} | ${columns.map((_, at) => written(cells[at] ?? null)).join(' | ')} |`,
  );
  const curves = growth.map(
    ({ label, points }) => `- ${label}: grows as size to the power ${short(growthOf(points) ?? Number.NaN)}`,
  );
  return [
    `### ${title}`,
    '',
    method,
    '',
    head,
    rule,
    ...lines,
    '',
    ...curves,
    ...notes.map((note) => `- ${note}`),
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** One page with every table and a chart for each curve, which needs nothing but itself. */
export function htmlOf(machine: string, tables: readonly Table[]): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pavillon: what it costs</title>
<style>${STYLE}</style>
<h1>What Pavillon costs</h1>
<p>${text(machine)}</p>
${tables.map(htmlSection).join('\n')}
</html>
`;
}

function htmlSection(table: Table): string {
  const head = table.columns.map((column) => `<th scope="col">${text(column)}</th>`).join('');
  const rows = table.rows.map(
    ({ label, cells }) =>
      `<tr><th scope="row">${text(label)}</th>${table.columns.map((_, at) => `<td>${cellHtml(cells[at] ?? null)}</td>`).join('')}</tr>`,
  );
  const charts = (table.growth ?? []).map((curve) => figureOf(curve.label, curve.unit, curve.points));
  const notes = (table.notes ?? []).map((note) => `<p>${text(note)}</p>`);
  return `<section><h2>${text(table.title)}</h2><p>${text(table.method)}</p>
<table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>${charts.join('')}${notes.join('')}</section>`;
}

function cellHtml(value: Cell): string {
  if (value === null || 'text' in value || value.ratio === undefined) return text(written(value));
  const width = Math.min(100, value.ratio * 25);
  return `${text(written(value))}<span class="bar" style="inline-size:${width}%"></span>`;
}

const WIDTH = 420;
const HEIGHT = 180;
const MARGIN = 44;

function figureOf(label: string, unit: string, points: readonly { size: number; cost: number }[]): string {
  const chart = chartOf(label, points);
  if (chart === '') return '';
  const growth = short(growthOf(points) ?? Number.NaN);
  return `<figure>${chart}<figcaption>${text(label)}, in ${text(unit)}, over size; exponent ${growth}</figcaption></figure>`;
}

/** Both axes by powers of ten: a straight line is a power, and its slope the exponent. Empty with fewer than two points. */
export function chartOf(label: string, points: readonly { size: number; cost: number }[]): string {
  const drawn = points.filter(({ size, cost }) => size > 0 && cost > 0);
  if (drawn.length < 2) return '';
  const x = scale(
    drawn.map(({ size }) => size),
    MARGIN,
    WIDTH - 12,
  );
  const y = scale(
    drawn.map(({ cost }) => cost),
    HEIGHT - 28,
    14,
  );
  const path = drawn.map(({ size, cost }, at) => `${at ? 'L' : 'M'}${x(size)} ${y(cost)}`).join('');
  const marks = drawn.map(
    ({ size, cost }) =>
      `<circle cx="${x(size)}" cy="${y(cost)}" r="4"/><text x="${x(size)}" y="${HEIGHT - 8}" text-anchor="middle">${size}</text>` +
      `<text x="${x(size)}" y="${y(cost) - 8}" text-anchor="middle">${short(cost)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${text(label)}"><path d="${path}"/>${marks.join('')}</svg>`;
}

function scale(values: number[], from: number, to: number): (value: number) => number {
  const low = Math.log(Math.min(...values));
  const high = Math.log(Math.max(...values));
  return (value) =>
    Math.round(
      high === low ? (from + to) / 2 : from + ((Math.log(value) - low) / (high - low)) * (to - from),
    );
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Its colours may be set from outside; alone, a chart is read on light paper and on dark. */
export const CHART_STYLE =
  'path{fill:none;stroke:var(--sea,#4f7fb5);stroke-width:2}circle{fill:var(--sea,#4f7fb5)}text{fill:var(--ink,#7a8494);font:11px system-ui,sans-serif}';

const STYLE = `:root{color-scheme:light dark;--ink:#1b2330;--paper:#fbf8f1;--sea:#1f3f66;--line:#ddd5c5}
@media(prefers-color-scheme:dark){:root{--ink:#ece6d8;--paper:#14181f;--sea:#9fc0e6;--line:#333c4a}}
body{margin:0 auto;max-width:70rem;padding:1rem 2rem 4rem;color:var(--ink);background:var(--paper);font:15px/1.5 system-ui,sans-serif}
h1,h2{font-family:Georgia,serif}table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
.bar{display:block;block-size:4px;background:var(--sea)}figure{display:inline-block;margin:1rem 2rem 0 0;width:420px;max-width:100%}
${CHART_STYLE}`;
