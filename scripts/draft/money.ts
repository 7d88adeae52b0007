import { type Bound, boundBefore, NUMBER, readNumber, VAGUE } from './numbers.ts';
import { around, type Paragraph, type Place, placesOf, sentenceAt } from './paragraphs.ts';

/** What an amount is, in the words of the record; `fine` is a penalty, the others are figures. */
export type MoneyAbout =
  | 'fine'
  | 'damages'
  | 'loss'
  | 'revenue'
  | 'profit'
  | 'costs'
  | 'subscription-price'
  | 'licence-price'
  | 'cash'
  | 'assets-seized';

export interface MoneyFound extends Place {
  /** `500000 EUR`; absent where no amount is given ("several hundred thousand euros"). */
  value?: string;
  bound?: Bound;
  per?: 'month' | 'year';
  about?: MoneyAbout;
  doubt?: string;
}

const CURRENCIES: [code: string, words: string][] = [
  ['EUR', 'euros?|€|eur'],
  ['USD', `dollars?(?: américains)?|usd|us\\$|\\$`],
  ['GBP', 'livres sterling|pounds?(?: sterling)?|gbp|£'],
  ['CHF', 'francs suisses|swiss francs|chf'],
  ['FRF', 'francs?'],
  ['SEK', 'couronnes suédoises|swedish kron(?:or|a)|kronor|sek'],
  ['DKK', 'couronnes danoises|danish kroner|dkk'],
  ['CAD', 'dollars canadiens|canadian dollars|cad'],
];
const UNIT = CURRENCIES.map(([, words]) => words).join('|');
const BEHIND = `(?:${NUMBER}|${VAGUE})(?: ?(?:k|m|mn|bn)(?=[ €$£]))? ?(?:d'|de |of )?(?:${UNIT})(?![\\p{L}])`;
const BEFORE = `(?:us\\$|[$€£]|(?<![\\p{L}])(?:EUR|USD|GBP|CHF) ) ?(?<!\\d)\\d[\\d.,]*(?<![.,])(?: ?(?:million|billion|thousand|milliards?|millions|bn|mn|m|k)(?![\\p{L}]))?`;
const MONEY = new RegExp(`${BEHIND}|${BEFORE}`, 'giu');

const ABOUT: [MoneyAbout, RegExp][] = [
  ['fine', /amendes?|fine[sd]?(?![\p{L}])/giu],
  ['damages', /dommages|indemnis\p{L}+|damages|compensation/giu],
  [
    'loss',
    /pertes?|manque à gagner|préjudices?|loss(?:es)?|lost|cost(?:ing)? (?:the|rights|broadcasters)/giu,
  ],
  ['subscription-price', /abonnements?|subscriptions?|subscribers? paid/giu],
  ['licence-price', /licences?|licenses?/giu],
  ['cash', /espèces|en liquide|cash/giu],
  ['assets-seized', /saisi(?:e|s|es)?|séquestre|avoirs|seized|assets/giu],
  ['profit', /bénéfices?|profits?/giu],
  ['costs', /frais|coûts?|dépenses|running costs|expenses/giu],
  [
    'revenue',
    /revenus?|recettes|gains?|généré\p{L}*|rapporté|empoché|gagné|chiffre d'affaires|publicité|earned|earning|made|revenues?|turnover|income|generat\p{L}+|proceeds|takings/giu,
  ],
];

export function findMoney(paragraph: Paragraph): MoneyFound[] {
  if (paragraph.kind !== 'text') return [];
  return placesOf(paragraph, MONEY).map(({ at, token }) => {
    const { before, after } = around(paragraph, at, token.length);
    const value = amountOf(token);
    const bound =
      boundBefore(before) ??
      (/^[^.,;]{0,20}(?:minimum|au moins|at least)/i.test(after) ? 'at-least' : undefined);
    const per = periodAfter(after);
    const about = aboutOf(paragraph.text, at, token.length);
    return {
      paragraph: paragraph.number,
      at,
      token,
      ...(value ? { value } : { doubt: 'no amount is given' }),
      ...(bound && { bound }),
      ...(per && { per }),
      ...(about && { about }),
    };
  });
}

function amountOf(token: string): string | undefined {
  const code = CURRENCIES.find(([, words]) =>
    new RegExp(`(?:^|[^\\p{L}])(?:${words})(?:$|[^\\p{L}])`, 'iu').test(token),
  )?.[0];
  const inner = token.replace(
    new RegExp(`(?:us)?[$€£]|(?<![\\p{L}])(?:${UNIT})(?![\\p{L}])|(?<![\\p{L}])d'|(?<= )(?:de|of) `, 'giu'),
    ' ',
  );
  const number = readNumber(
    inner
      .replace(/(\d)(k|m|mn|bn)\b/i, '$1 $2')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return code && number ? `${number.value} ${code}` : undefined;
}

function periodAfter(after: string): 'month' | 'year' | undefined {
  const words = after.slice(0, 40);
  if (/^[^.;,]*?(?:par mois|\/ ?mois|mensuel\p{L}*|an? month|per month|monthly)/iu.test(words))
    return 'month';
  return /^[^.;,]*?(?:par an(?![\p{L}])|\/ ?an(?![\p{L}])|annuel\p{L}*|an? year|per year|annually)/iu.test(
    words,
  )
    ? 'year'
    : undefined;
}

/** The nearest word that says what an amount is; a word behind it counts as a little farther off than one before. */
function aboutOf(text: string, at: number, length: number): MoneyAbout | undefined {
  const { text: sentence, start } = sentenceAt(text, at);
  const from = at - start;
  const best = { about: undefined as MoneyAbout | undefined, distance: 110 };
  for (const [about, words] of ABOUT) {
    for (const { index, 0: word } of sentence.matchAll(words)) {
      const distance = index < from ? from - index - word.length : (index - from - length) * 1.5;
      if (distance < best.distance) Object.assign(best, { about, distance });
    }
  }
  return best.about;
}
