/** Numbers as the press writes them, in figures or in words, French and English. */

const WORDS: Record<string, number> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  cents: 100,
  mille: 1000,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
};
const ONES: Record<string, number> = { un: 1, une: 1, one: 1 };
/** "Une cinquantaine" is about fifty. */
const ABOUT: Record<string, number> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
  dozen: 12,
};
const SCALES: Record<string, number> = {
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
  billion: 1e9,
  billions: 1e9,
  mille: 1e3,
  thousand: 1e3,
  hundred: 100,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
};

const anyOf = (words: Record<string, number>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
const PLAIN = `(?:${anyOf(WORDS)})`;
const LONG_SCALE = '(?:millions?|milliards?|billions?|mille|thousand|hundred)';

/** Figures, with thousands set apart by a space, a point, a comma or an apostrophe. */
const FIGURES = `\\d{1,3}(?:[ .,']\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)?`;
const SPELT = `(?:(?:(?:a|one) (?=hundred|thousand))?${PLAIN}(?:[- ](?:et |and |et-)?(?:${anyOf(WORDS)}|un|une|one))*|(?:une |la |a )?(?:${anyOf(ABOUT)})|(?:un|one|a)(?= ${LONG_SCALE}))(?![\\p{L}])`;
const START = `(?<![\\p{L}\\d_@#/-]|\\d[.,' ])`;

/** A number from two up, for use in patterns with the flags `iu`. */
export const NUMBER = `${START}(?:(?:${FIGURES})|${SPELT})(?: ${LONG_SCALE}(?![\\p{L}]))?`;
/** The same, and one: for what comes with a unit behind it. */
export const NUMBER_OR_ONE = `(?:${NUMBER}|${START}(?:${anyOf(ONES)})(?![\\p{L}]))`;

const MANY =
  '(?:dizaines|centaines|milliers|millions|milliards|dozens|hundreds|tens|thousands|hundred|thousand)';
/** "Several hundred thousand": many, and nobody says how many. */
export const VAGUE = `${START}(?:(?:plusieurs|quelques|des|several|some|many|a few) ${MANY}|(?:dizaines|centaines|milliers|millions|dozens|hundreds|tens|thousands))(?: (?:(?:de|of) )?${MANY})?(?![\\p{L}])`;

/** Null where the text is no number that says how many. */
export function readNumber(text: string): { value: number; isAbout: boolean } | null {
  const words = text.toLowerCase().trim();
  const figures = new RegExp(`^(?:${FIGURES})`).exec(words)?.[0];
  const rest = words.slice(figures?.length ?? 0).trim();
  if (figures) {
    const scale = rest === '' ? 1 : SCALES[rest];
    return scale === undefined ? null : { value: round(readFigures(figures) * scale), isAbout: false };
  }
  const parts = rest.split(/[- ]/).filter((part) => !['et', 'and', 'la'].includes(part));
  const about = parts.map((part) => ABOUT[part]).find((value) => value !== undefined);
  if (about !== undefined) return { value: about, isAbout: true };
  const value = readWords(parts);
  return value === null ? null : { value, isAbout: false };
}

function readFigures(text: string): number {
  if (/^\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?$/.test(text)) {
    const [, whole = '', decimals = ''] = /^(.*?\d{3})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
    return Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`);
  }
  return Number(text.replace(',', '.'));
}

function readWords(parts: string[]): number | null {
  let total = 0;
  let group = 0;
  for (const part of parts) {
    const value = part === 'a' ? 1 : (SCALES[part] ?? WORDS[part] ?? ONES[part]);
    if (value === undefined) return null;
    const isScore = group % 100 === 4 && value === 20;
    if (value >= 1000) {
      total += (group || 1) * value;
      group = 0;
    } else if (value === 100) group = (group || 1) * value;
    else group = isScore ? group + 76 : group + value;
  }
  return parts.length === 0 ? null : total + group;
}

/** 6.5 million is no 6499999.999. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export type Bound = 'about' | 'at-least' | 'at-most';

/** What the words just before a number make of it. */
export function boundBefore(before: string): Bound | undefined {
  const words = before.slice(-32).toLowerCase();
  const word = (list: string) =>
    new RegExp(`(?:^|[^\\p{L}])(?:${list})(?: (?:de|d'|les|of|the|une?|a|to|à|than))*[ '$€£]*$`, 'u').test(
      words,
    );
  if (word('plus|au moins|minimum|supérieure?|au-delà|more|at least|over|in excess|minimums'))
    return 'at-least';
  if (word("jusqu'à|jusque|maximum|au plus|moins|up|at most|less|under|no more")) return 'at-most';
  if (
    word(
      'environ|près|quelque|autour|presque|avoisinent|avoisine|estimés?|estimées?|about|around|nearly|almost|roughly|some|approximately|estimated|estimated at',
    )
  )
    return 'about';
  return undefined;
}
