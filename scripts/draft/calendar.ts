import { daysIn, parseEdtf } from '../../src/registry/edtf.ts';

const MONTH_NAMES = [
  'janvier|january|jan',
  'février|fevrier|february|feb',
  'mars|march|mar',
  'avril|april|apr',
  'mai|may',
  'juin|june|jun',
  'juillet|july|jul',
  'août|aout|august|aug',
  'septembre|september|sept|sep',
  'octobre|october|oct',
  'novembre|november|nov',
  'décembre|decembre|december|dec',
].map((names) => names.split('|'));
const WEEKDAY_NAMES = [
  'dimanche|sunday',
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
].map((names) => names.split('|'));

/** Short forms (`Sept`, `Jan`) only where a day or a year stands beside them: alone they are names and words. */
export const MONTH = `(?:${MONTH_NAMES.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})(?![\\p{L}])\\.?`;
export const FULL_MONTH = `(?:${MONTH_NAMES.flat()
  .filter((name) => name.length > 3 && name !== 'sept')
  .concat('mai', 'may')
  .join('|')})(?![\\p{L}])`;
export const WEEKDAY = `(?:${WEEKDAY_NAMES.flat().join('|')})(?![\\p{L}])`;
export const YEAR = '(?:19[89]\\d|20[0-4]\\d)(?![\\d])';

/** 1 to 12. */
export function monthOf(name: string): number {
  const plain = name.toLowerCase().replace('.', '');
  return MONTH_NAMES.findIndex((names) => names.includes(plain)) + 1;
}

/** 0 (Sunday) to 6. */
export function weekdayOf(name: string): number {
  return WEEKDAY_NAMES.findIndex((names) => names.includes(name.toLowerCase()));
}

export function day(year: number, month: number, date: number): string | null {
  const text = `${year}-${two(month)}-${two(date)}`;
  return parseEdtf(text) === null ? null : text;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function weekdayOn(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

export function plusDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Calendar months later or earlier, `YYYY-MM-DD`; the 31st becomes the last day of a shorter month. */
export function plusMonths(iso: string, months: number): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (((count % 12) + 12) % 12) + 1;
  return `${toYear}-${two(toMonth)}-${two(Math.min(date, daysIn(toYear, toMonth)))}`;
}
