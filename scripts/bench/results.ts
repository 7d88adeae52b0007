import type { Spread } from './measure.ts';

/** A table of the report: what was measured in the rows, of whom in the columns. */
export interface Table {
  /** Part of the file's and the chart's names. */
  id: string;
  title: string;
  /** How it was measured, in a sentence or two. */
  method: string;
  columns: string[];
  rows: Row[];
  /** A curve over its size, for the charts and the exponents. */
  growth?: { label: string; unit: string; points: { size: number; cost: number }[] }[];
  /** What a reader should know of this very run. */
  notes?: string[];
}

export interface Row {
  label: string;
  cells: Cell[];
}

/** A measured value, a bare number or word, or nothing: that this browser cannot tell. */
export type Cell = { spread: Spread; unit: string; ratio?: number } | { text: string } | null;

export function cell(spread: Spread, unit: string, against?: Spread): Cell {
  const ratio = against && against.median > 0 ? spread.median / against.median : undefined;
  return { spread, unit, ...(ratio !== undefined && { ratio }) };
}

export function written(value: Cell): string {
  if (value === null) return '-';
  if ('text' in value) return value.text;
  const { spread, unit, ratio } = value;
  const number = `${short(spread.median)} ${unit} (${short(spread.low)} to ${short(spread.high)})`;
  return ratio === undefined ? number : `${number}, x ${ratio.toFixed(2)}`;
}

/** As many digits as can be meant. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
