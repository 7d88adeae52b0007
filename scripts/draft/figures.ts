import type { FigureSeed } from '../../src/registry/seeds/schema.ts';
import type { CountFound, FigureKind } from './counts.ts';
import type { MoneyFound } from './money.ts';
import type { Bound } from './numbers.ts';
import { type Paragraph, type Place, sentenceAt } from './paragraphs.ts';
import type { PenaltyFound } from './penalties.ts';

/** A count or an amount that the record has a word for, and who seems to claim it. */
export interface FigureFound extends Place {
  what: FigureKind;
  value?: number;
  amount?: string;
  bound?: Bound;
  per?: 'month' | 'year';
  claimant: FigureSeed['claimant'];
}

const CLAIMANTS: [FigureSeed['claimant'], RegExp][] = [
  ['prosecutor', /parquet|procureure?|prosecut/i],
  ['police', /police|enquêteurs|gendarm|eurojust|europol|investigators|detectives/i],
  ['court', /selon le tribunal|according to the court|the judge said|la cour (?:estime|retient)/i],
  [
    'rights-holders',
    /alpa(?![\p{L}])|ayants droit|sacem|rights ?-?holders|industr(?:ie|y)|studios|association/iu,
  ],
];

export function figuresFrom(
  found: { counts: CountFound[]; money: MoneyFound[]; penalties: PenaltyFound[] },
  paragraphs: Paragraph[],
): FigureFound[] {
  const claimant = (place: Place) => {
    const text = paragraphs.find(({ number }) => number === place.paragraph)?.text ?? '';
    const sentence = sentenceAt(text, place.at).text;
    return CLAIMANTS.find(([, words]) => words.test(sentence))?.[0] ?? 'press';
  };
  const isPenalty = (one: Place) =>
    found.penalties.some(
      ({ paragraph, at, token }) => paragraph === one.paragraph && one.at >= at && one.at < at + token.length,
    );
  const counts = found.counts.flatMap(({ figure, value, bound, per, paragraph, at, token }) =>
    figure && value !== undefined
      ? [{ paragraph, at, token, what: figure, value, ...(bound && { bound }), ...(per && { per }) }]
      : [],
  );
  const money = found.money.flatMap((one) => {
    const { about, value, bound, per, paragraph, at, token } = one;
    return about && about !== 'fine' && value !== undefined && !isPenalty(one)
      ? [{ paragraph, at, token, what: about, amount: value, ...(bound && { bound }), ...(per && { per }) }]
      : [];
  });
  return [...counts, ...money].map((figure) => ({ ...figure, claimant: claimant(figure) }));
}
