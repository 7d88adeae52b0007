import { describe, expect, it } from 'vitest';
import { growthOf, interleaved, spreadOf } from '../../../scripts/bench/measure.ts';
import { published } from '../../../scripts/bench/publish.ts';
import { chartOf, htmlOf, markdownOf } from '../../../scripts/bench/report.ts';
import { cell, type Table } from '../../../scripts/bench/results.ts';

const curve = (power: number) => [10, 100, 1_000].map((size) => ({ size, cost: 3 * size ** power }));

const TABLE: Table = {
  id: 'one',
  title: 'What it costs',
  method: 'As said.',
  columns: ['load', 'heap'],
  rows: [
    { label: 'bare', cells: [cell(spreadOf([10, 10, 10]), 'ms'), null] },
    { label: '<b>ours</b>', cells: [cell(spreadOf([20, 21, 22]), 'ms', spreadOf([10])), { text: 'much' }] },
  ],
  growth: [{ label: 'load', unit: 'ms', points: curve(1) }],
};

describe('the numbers of the benchmark', () => {
  it('are the middle, and where the middle half lies', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4, count: 5 });
  });

  it.each([0, 1, 2])('tell a curve that grows with the power %d', (power) => {
    expect(growthOf(curve(power))).toBeCloseTo(power);
  });

  it('claim no growth from one size', () => {
    expect(growthOf(curve(1).slice(0, 1))).toBeNull();
  });

  it('are taken from all in turn', async () => {
    const order: string[] = [];
    await interleaved(['a', 'b'], 2, async (subject) => order.push(subject));
    expect(order.join('')).toBe('abab');
  });
});

describe('the report', () => {
  it('has a ratio where there is something to compare with, and a dash where nothing was told', () => {
    const text = markdownOf([TABLE]);
    expect(text).toContain('| bare | 10.0 ms (10.0 to 10.0) | - |');
    expect(text).toContain('21.0 ms (20.5 to 21.5), x 2.10');
    expect(text).toContain('- load: grows as size to the power 1.00');
  });

  it('takes names as text only', () => {
    const page = htmlOf('a <machine>', [TABLE]);
    expect(page).not.toContain('<b>ours');
    expect(page).not.toContain('<machine>');
  });

  it('draws a curve only where there are two points', () => {
    expect(chartOf('load', curve(1))).toMatch(/^<svg .*<circle.*<\/svg>$/s);
    expect(chartOf('load', curve(1).slice(0, 1))).toBe('');
  });
});

describe('the document', () => {
  const document = (...sections: string[]) =>
    `# Costs\n\n<!-- measured -->\n\n${sections.join('\n\n')}\n\n<!-- end of what was measured -->\n\nThe end.\n`;

  it('gets what was measured anew in the place of what stood there, and what is new after it', () => {
    const before = document('### One\n\nold', '### Two\n\nkept');
    const after = published(before, ['### One\n\nnew $& text\n', '### Three\n\nfirst\n']);
    expect(after).toBe(document('### One\n\nnew $& text', '### Two\n\nkept', '### Three\n\nfirst'));
  });

  it('is left alone where it has no place for it', () => {
    expect(() => published('# Costs', ['### One'])).toThrow(/has no marks/);
  });
});
