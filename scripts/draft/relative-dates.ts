import { plusDays, plusMonths, WEEKDAY, weekdayOf, weekdayOn } from './calendar.ts';
import type { DateReading } from './dates.ts';
import { NUMBER_OR_ONE, readNumber } from './numbers.ts';
import type { Published } from './published.ts';
import { isAhead } from './tense.ts';

const UNIT = '(?:ans?|années?|mois|semaines?|jours?|heures?|years?|months?|weeks?|days?|hours?)';
const SEASON = '(?:été|automne|hiver|printemps|summer|autumn|fall|winter|spring)';
const SOME = '(?:quelques|plusieurs|several|a few|some|une?|a|an)';

/** Dates that say how far they are from the day of publication. */
export const RELATIVE = [
  `avant-hier|hier|aujourd'hui|ce (?:jour|matin|soir)|demain|yesterday|today|tomorrow|this (?:morning|afternoon|evening)`,
  `il y a (?:maintenant |déjà |environ |près de |plus de |presque )?(?:${NUMBER_OR_ONE}|${SOME}) ${UNIT}`,
  `(?:${NUMBER_OR_ONE}) ${UNIT} en arrière`,
  `(?:(?:about |nearly |almost |over |more than )?(?:${NUMBER_OR_ONE}|${SOME})) ${UNIT} (?:ago|earlier)`,
  `(?:la semaine|le mois|l'année|l'an|l'${SEASON}|le printemps) (?:dernier|dernière|passée?|prochaine?)`,
  `(?:ce|le|this|last|over the) week-?end(?: dernier)?`,
  `(?:last|next|this) (?:week|month|year|${SEASON})`,
  `(?:cet(?:te)?|ce) (?:${SEASON}|semaine|mois(?:-ci)?|année)`,
  `(?:(?:ce|le|on|this|last|next) )?${WEEKDAY}(?: (?:dernier|prochain|matin|soir|morning|evening|afternoon|night))?(?! (?:\\d|1er))`,
].join('|');

interface Scene {
  before: string;
  after: string;
  published?: Published;
}

export function readRelative(token: string, { before, after, published }: Scene): DateReading | null {
  const words = token.toLowerCase();
  // "Que reste-t-il aujourd'hui" is now in general; only the reader can tell.
  const vague = /^(?:aujourd'hui|today)$/.test(words)
    ? { doubt: 'the day of publication, or "nowadays"' }
    : {};
  if (!published) return { doubt: 'counted from a day of publication that is not known: give --published' };
  const reading = { ...vague, ...reckon(words, isAhead(before, after), published) };
  return reading.value === undefined
    ? reading
    : { ...reading, how: `${token}, in an article of ${published.on}` };
}

function reckon(words: string, ahead: boolean, { on, isDay }: Published): DateReading {
  const year = on.slice(0, 4);
  const season = new RegExp(SEASON, 'u').exec(words)?.[0];
  const step = /derni[eè]re?|passée?|last/.test(words) ? -1 : /prochaine?|next/.test(words) ? 1 : 0;
  if (season) {
    const isLastYears = step < 0 && !isOver(season, on);
    return {
      value: `${Number(year) + (isLastYears ? -1 : step > 0 ? 1 : 0)}~`,
      doubt: `${season} of that year`,
    };
  }
  if (/année|\ban\b|year$/.test(words) && !/il y a|ago|earlier|arrière/.test(words))
    return { value: String(Number(year) + step) };
  const distance = /il y a|ago|earlier|en arrière/.test(words);
  if (distance) return reckonBack(words, isDay ? on : `${on}-15`, isDay);
  const month = /\bmois\b|month/.test(words);
  if (month) return { value: plusMonths(`${on.slice(0, 7)}-01`, step).slice(0, 7) };
  if (!isDay) return { value: `${on}~`, doubt: 'only the month of publication is known: give --published' };
  if (/semaine|week/.test(words)) return { value: `${plusDays(on, step * 7)}~`, doubt: 'a week, no day' };
  if (/avant-hier/.test(words)) return { value: plusDays(on, -2) };
  if (/hier|yesterday/.test(words)) return { value: plusDays(on, -1) };
  if (/demain|tomorrow/.test(words)) return { value: plusDays(on, 1) };
  const weekday = new RegExp(WEEKDAY, 'iu').exec(words)?.[0];
  return {
    value: weekday ? nearest(weekdayOf(weekday), on, step > 0 || (ahead && step === 0), step < 0) : on,
  };
}

/** The last such day up to publication, or the first one from there on. */
function nearest(weekday: number, on: string, ahead: boolean, isBefore: boolean): string {
  const gap = (((weekdayOn(on) - weekday) % 7) + 7) % 7;
  if (ahead) return plusDays(on, gap === 0 ? 7 : 7 - gap);
  return plusDays(on, gap === 0 && isBefore ? -7 : -gap);
}

function reckonBack(words: string, on: string, isDay: boolean): DateReading {
  const number = new RegExp(NUMBER_OR_ONE, 'iu').exec(words)?.[0];
  const count = number
    ? readNumber(number)?.value
    : /\b(?:une?|an?)\b/.test(words.replace('il y a ', ''))
      ? 1
      : undefined;
  const unit = new RegExp(`(?:${UNIT})(?= (?:ago|earlier|en arrière)$|$)`, 'u').exec(words)?.[0] ?? '';
  if (count === undefined)
    return /jour|day/.test(unit)
      ? { value: `${on.slice(0, 7)}~`, doubt: 'a few days before publication' }
      : { doubt: 'no number is given' };
  if (/^(?:an|année|year)/.test(unit)) return { value: `${Number(on.slice(0, 4)) - count}~` };
  if (/^(?:mois|month)/.test(unit)) return { value: `${plusMonths(on, -count).slice(0, 7)}~` };
  if (/^(?:semaine|week)/.test(unit))
    return { value: `${plusDays(on, -7 * count).slice(0, isDay ? 10 : 7)}~` };
  if (/^(?:heure|hour)/.test(unit)) return { value: `${on}~` };
  return isDay
    ? { value: plusDays(on, -count) }
    : { value: `${on.slice(0, 7)}~`, doubt: 'only the month of publication is known' };
}

function isOver(season: string, on: string): boolean {
  const ends = /été|summer/.test(season)
    ? 9
    : /automne|autumn|fall/.test(season)
      ? 12
      : /hiver|winter/.test(season)
        ? 3
        : 6;
  return Number(on.slice(5, 7)) > ends;
}
