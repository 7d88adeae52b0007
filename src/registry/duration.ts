import { daysIn, latest, parseEdtf } from './edtf.ts';

/** A length of time as the record writes it: the calendar part of an ISO 8601 duration (`P12M`, `P7Y`, `P8M`, `P15D`) or hours of work (`PT160H`). */
export interface Duration {
  years: number;
  months: number;
  days: number;
  hours: number;
}

const PATTERN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(\d+)H)?$/;

/** Null for whatever is not such a duration, or lasts no time at all. */
export function parseDuration(text: string): Duration | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [years, months, days, hours] = match.slice(1, 5).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return years + months + days + hours > 0 ? { years, months, days, hours } : null;
}

/**
 * The date on which a duration that starts on `start` is over, with the precision of `start`:
 * twelve months from `2014-01~` end in `2015-01~`.
 */
export function endOf(start: string, duration: string): string {
  const from = parseEdtf(start);
  const length = parseDuration(duration);
  if (!from || !length) throw new Error(`no end can be worked out from ${start} and ${duration}`);
  // From the last day that the start can mean: no term is over before it can be.
  const [startYear = 0, startMonth = 1, startDay = 1] = latest(start).split('-').map(Number);
  const months = startYear * 12 + (startMonth - 1) + length.years * 12 + length.months;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const day = Math.min(startDay, daysIn(year, month));
  const end = new Date(Date.UTC(year, month - 1, day + length.days, length.hours)).toISOString();
  const precision = from.month === undefined ? 4 : from.day === undefined ? 7 : 10;
  return `${end.slice(0, precision)}${from.approximate ? '~' : ''}`;
}
