import { day, FULL_MONTH, MONTH, monthOf, two, WEEKDAY, weekdayOf, weekdayOn, YEAR } from './calendar.ts';
import { boundBefore } from './numbers.ts';
import { around, type Paragraph, type Place, placesOf } from './paragraphs.ts';
import type { Published } from './published.ts';
import { RELATIVE, readRelative } from './relative-dates.ts';
import { isAhead, yearFor } from './tense.ts';

export interface DateFound extends Place {
  /** As the record writes it; absent where it cannot be worked out. */
  value?: string;
  /** How a date that is not printed in full was worked out. */
  how?: string;
  doubt?: string;
}

export type DateReading = Pick<DateFound, 'value' | 'how' | 'doubt'>;

const PART = `(?:(?:à la )?fin|(?:au |en )?début|mi|courant|late|early|mid|the end of|the beginning of)[ -](?:d'|de |of |in )?`;
const DAY = `(?:1er|[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`;
const EARLIER = '(?<![\\p{L}\\d.,-])';

/** From the most telling to the least; what one has read the next leaves alone. */
const FORMS: [pattern: string, read: (groups: Record<string, string | undefined>) => Parts][] = [
  [`(?<y>${YEAR})-(?<m>\\d{2})(?:-(?<d>\\d{2}))?(?![\\d-])`, (g) => g],
  [`(?<d>\\d{1,2})[./](?<m>\\d{1,2})[./](?<y>${YEAR})`, (g) => g],
  [`(?:(?<w>${WEEKDAY}),? )?(?:le |the )?(?<d>${DAY}) (?:of )?(?<n>${MONTH})(?:,? (?<y>${YEAR}))?`, (g) => g],
  [`(?:(?<w>${WEEKDAY}),? )?(?<n>${MONTH}) (?<d>${DAY})(?![\\d%])(?:,? (?<y>${YEAR}))?`, (g) => g],
  [`(?<part>${PART})?(?<n>${MONTH}),? (?<y>${YEAR})`, (g) => g],
  [`(?<part>${PART})(?:(?<n>${FULL_MONTH})|(?<y>${YEAR}))`, (g) => g],
  [
    `(?:en|in|depuis|since|dès|jusqu'en|until|courant|fin|ce mois de|au mois de|during) (?<n>${FULL_MONTH})(?! \\d)`,
    (g) => g,
  ],
  [
    `(?:en|in|depuis|since|dès|l'année|the year|jusqu'en|until|by|during|from|à|to|et|and|de|summer|été|l'été|autumn|spring|winter|l'automne|l'hiver) (?<y>${YEAR})(?! ?(?:euros?|€|\\p{Ll}+s(?![\\p{L}])))`,
    (g) => g,
  ],
];

/** A date as its pieces stand in the text: weekday, day, month by number or name, year. */
interface Parts {
  w?: string;
  d?: string;
  m?: string;
  n?: string;
  y?: string;
  part?: string;
}

export function findDates(paragraph: Paragraph, published?: Published): DateFound[] {
  const found: DateFound[] = [];
  const free = (at: number, end: number) =>
    found.every((one) => end <= one.at || at >= one.at + one.token.length);
  const add = (place: Place, reading: DateReading) => {
    const { paragraph: number, at, token } = place;
    if (free(at, at + token.length))
      found.push({ paragraph: number, at, token: token.trim().replace(/\.$/, ''), ...reading });
  };
  if (paragraph.kind === 'caption')
    for (const place of placesOf(paragraph, /^(\d{2})\.(\d{2})(?= )/g))
      add(place, readCaption(place.match, published));
  if (paragraph.kind !== 'text') return found;
  for (const [pattern, parts] of FORMS) {
    for (const place of placesOf(paragraph, new RegExp(`${EARLIER}${pattern}`, 'giu'))) {
      const groups = parts(place.match.groups ?? {});
      if (isWordNotMonth(groups)) continue;
      const { before, after } = around(paragraph, place.at, place.token.length);
      add(place, readParts(groups, place.token, isAhead(before, after), published));
    }
  }
  for (const place of placesOf(paragraph, new RegExp(`${EARLIER}(?:${RELATIVE})(?![\\p{L}])`, 'giu'))) {
    const { before, after } = around(paragraph, place.at, place.token.length);
    const reading = readRelative(place.token, { before, after, ...(published && { published }) });
    if (reading)
      add(
        place,
        boundBefore(before) === undefined
          ? reading
          : { ...reading, doubt: 'about, at least or at most: see the text' },
      );
  }
  return found.sort((a, b) => a.at - b.at);
}

/** `may 3` and `march 5` in small letters are a verb and a noun; `2 mars` is a date in any letters. */
function isWordNotMonth({ n, d, y }: Parts): boolean {
  return n !== undefined && /^(?:may|march|mar)$/.test(n) && (d !== undefined || y === undefined);
}

function readParts(parts: Parts, token: string, ahead: boolean, published?: Published): DateReading {
  const month = parts.n ? monthOf(parts.n) : parts.m ? Number(parts.m) : undefined;
  const date = parts.d ? Number.parseInt(parts.d, 10) : undefined;
  const note = parts.part ? `${token}: only that part of it` : undefined;
  if (parts.y) {
    if (month === undefined) return { value: parts.y, ...(note && { how: note }) };
    const value = date === undefined ? `${parts.y}-${two(month)}` : day(Number(parts.y), month, date);
    if (value === null) return { doubt: 'no day of the calendar' };
    return { value, ...(note && { how: note }), ...wrongWeekday(value, parts.w) };
  }
  if (month === undefined) return { doubt: 'not understood' };
  if (!published)
    return { doubt: 'no year is printed, and the day of publication is not known: give --published' };
  const year = yearFor(month, date, published.on, ahead);
  const value = date === undefined ? `${year}-${two(month)}` : day(year, month, date);
  if (value === null) return { doubt: 'no day of the calendar' };
  const how = `${token}, in an article of ${published.on}${ahead ? ' that speaks of what is to come' : ''}`;
  return { value, how, ...wrongWeekday(value, parts.w) };
}

function wrongWeekday(value: string, weekday?: string): { doubt?: string } {
  if (!weekday || value.length < 10 || weekdayOn(value) === weekdayOf(weekday)) return {};
  return { doubt: `${value} is no ${weekday}` };
}

/** `29.11` before the size of a picture: the day on which the page was made, as a rule that of publication. */
function readCaption(match: RegExpExecArray, published?: Published): DateReading {
  const [date, month] = [Number(match[1]), Number(match[2])];
  const doubt = 'stands in a caption: perhaps the day of publication';
  if (month < 1 || month > 12 || date < 1 || date > 31 || !published) return { doubt };
  const value = day(yearFor(month, date, published.on, false), month, date);
  return value === null ? { doubt } : { value, how: `${match[0]}, in an article of ${published.on}`, doubt };
}
