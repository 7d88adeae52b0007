/**
 * Dates as the record writes them: the part of EDTF (ISO 8601-2) that says how much is known.
 * `2019`, `2019-04`, `2013-11-28`; a trailing `~` means "about".
 */
export interface EdtfDate {
  year: number;
  /** 1 to 12; absent when only the year is known. */
  month?: number;
  /** 1 to 31; absent when only the month is known. */
  day?: number;
  approximate: boolean;
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;

/** Null for whatever is not such a date, or is no day of the calendar. */
export function parseEdtf(text: string): EdtfDate | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && month !== undefined && (day < 1 || day > daysIn(year, month))) return null;
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    approximate: match[4] === '~',
  };
}

/** The first day that the date can mean, as `YYYY-MM-DD`. Throws on text that `parseEdtf` refuses. */
export function earliest(text: string): string {
  return spanOf(text).first;
}

/** The last day that the date can mean, as `YYYY-MM-DD`. Throws on text that `parseEdtf` refuses. */
export function latest(text: string): string {
  return spanOf(text).last;
}

interface Span {
  first: string;
  last: string;
}

/** Events are put in order again and again, and the record has few dates: a tenth of what planning took. */
const spans = new Map<string, Span>();

function spanOf(text: string): Span {
  const known = spans.get(text);
  if (known) return known;
  const date = parseEdtf(text);
  if (!date) throw new Error(`not a date of the record: ${text}`);
  const { year, month, day } = date;
  const lastMonth = month ?? 12;
  const span = {
    first: isoDay(year, month ?? 1, day ?? 1),
    last: isoDay(year, lastMonth, day ?? daysIn(year, lastMonth)),
  };
  spans.set(text, span);
  return span;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
