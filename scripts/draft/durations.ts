import { NUMBER_OR_ONE, readNumber } from './numbers.ts';
import { around, type Paragraph, type Place, placesOf } from './paragraphs.ts';

export interface DurationFound extends Place {
  /** ISO 8601, `P12M`; absent where no number is given ("several months"). */
  value?: string;
  doubt?: string;
}

const UNIT = '(?:ans?|années?|mois|semaines?|jours?|heures?|years?|months?|weeks?|days?|hours?)(?![\\p{L}])';
const PIECE = `${NUMBER_OR_ONE}[- ]${UNIT}`;
const DURATION = new RegExp(
  `(?:${PIECE}|(?<![\\p{L}])an? (?:year|month)(?![\\p{L}]))(?:,? (?:et|and) (?:demie?(?![\\p{L}])|a half|${PIECE}))?|(?<![\\p{L}])(?:plusieurs|quelques|several|a few) (?:ans|années|mois|semaines|jours|years|months|weeks|days)(?![\\p{L}])`,
  'giu',
);
/** These make a length of time a date, which dates.ts reads. */
const MAKES_A_DATE = /(?:il y a|voilà|y a)(?: (?:maintenant|déjà|environ|près de|plus de|presque))? $/i;
const DATE_BEHIND = /^ (?:ago|earlier|en arrière|plus tôt|auparavant)/i;
/** "A student of 22 years" is an age; "a sentence of 22 years" is not. */
const LASTING =
  /(?:peines?|durée|période|délai|condamnations?|plus|moins|près|sursis|interdiction|procédure|enquête|bataille|blocage|mesure|minimum|maximum|contrat|prison|emprisonnement|mandat|cours|bout|investigations|existence|activité|travail) (?:de |d')$/i;
const PRISON =
  /^ (?:de |d')?(?:prison|emprisonnement|réclusion|détention|ferme|avec sursis|in (?:prison|jail)|behind|imprisonment)/i;

export function findDurations(paragraph: Paragraph): DurationFound[] {
  if (paragraph.kind !== 'text') return [];
  return placesOf(paragraph, DURATION).flatMap(({ at, token }) => {
    const { before, after } = around(paragraph, at, token.length);
    if (MAKES_A_DATE.test(before) || DATE_BEHIND.test(after) || isNoLength(token, before, after)) return [];
    const value = readDuration(token);
    return [
      { paragraph: paragraph.number, at, token, ...(value ? { value } : { doubt: 'no number is given' }) },
    ];
  });
}

function isNoLength(token: string, before: string, after: string): boolean {
  if (/^a (?:month|year)$|^an year$/i.test(token))
    return !/(?:for|over|within|than|after|lasting|of) $/i.test(before);
  if (/^(?:un|une|one) (?:jours?|heures?|days?|hours?)$/i.test(token))
    return !/(?:pendant|durant|de|d'|dans|for|of|within) ?$/i.test(before);
  if (/^[- ]?old|^-old/i.test(after) || /âgée?s? (?:de |d')$|aged? $/i.test(before)) return true;
  if (/^[,)]? ?(?:à|et|to|and) \d+ (?:ans|years)/i.test(after) || /\d+ (?:à|et|to|and) $/i.test(before))
    return true;
  const years = /^(\d+) ans$/i.exec(token)?.[1];
  if (years === undefined || PRISON.test(after)) return false;
  const isAge = Number(years) >= 10 && Number(years) <= 99;
  return isAge && ((/\p{L}+ de $/u.test(before) && !LASTING.test(before)) || /, $/.test(before));
}

/** Undefined where the words give no number. */
export function readDuration(token: string): string | undefined {
  const parts = { Y: 0, M: 0, D: 0, H: 0 };
  const text = token.toLowerCase().replace(/-(?=ans?|mois|year|month|week|day|hour)/, ' ');
  for (const { 0: piece } of text.matchAll(new RegExp(`(?:${NUMBER_OR_ONE}|\\ban?) ${UNIT}`, 'giu'))) {
    const cut = piece.lastIndexOf(' ');
    const unit = piece.slice(cut + 1);
    const number = /^an?$/.test(piece.slice(0, cut)) ? 1 : readNumber(piece.slice(0, cut))?.value;
    if (number === undefined || !Number.isInteger(number)) return undefined;
    if (/^an|^year/.test(unit)) parts.Y += number;
    else if (/^mois|^month/.test(unit)) parts.M += number;
    else if (/^semaine|^week/.test(unit)) parts.D += number * 7;
    else if (/^jour|^day/.test(unit)) parts.D += number;
    else parts.H += number;
  }
  if (/demie?$|a half$/.test(text)) {
    if (parts.Y === 0) return undefined;
    parts.M += 6;
    return `P${parts.Y}Y${parts.M}M`;
  }
  const written = (['Y', 'M', 'D'] as const)
    .map((unit) => (parts[unit] ? `${parts[unit]}${unit}` : ''))
    .join('');
  if (parts.H) return `P${written}T${parts.H}H`;
  return written ? `P${written}` : undefined;
}
