import type { MeasureKind, Status } from '../../src/registry/vocabulary/measures.ts';
import type { ROLES } from '../../src/registry/vocabulary/roles.ts';
import type { DurationFound } from './durations.ts';
import type { MoneyFound } from './money.ts';
import type { Bound } from './numbers.ts';
import { type Paragraph, type Place, placesOf, sentenceAt } from './paragraphs.ts';
import { isConditional, statusOf } from './status.ts';

export interface PenaltyFound extends Place {
  kind: MeasureKind;
  /** Absent where no word of the sentence says it. */
  status?: Status;
  /** The word that says it. */
  statusWord?: string;
  whom: (typeof ROLES)[number];
  /** ISO 8601, for a penalty that lasts. */
  for?: string;
  amount?: string;
  bound?: Bound;
  /** "If they were prosecuted": a risk of a risk. */
  isConditional?: boolean;
  doubt?: string;
}

const PRISON_BEHIND =
  /^ (?:ferme |avec sursis )?(?:de |d')(?:prison|emprisonnement|réclusion|détention)(?: ferme| avec sursis)?|^ (?:in (?:prison|jail)|of imprisonment|imprisonment|behind bars|in custody)|^[- ](?:suspended )?(?:prison |jail |custodial )?(?:sentences?|terms?)(?![\p{L}])|^ (?:ferme|avec sursis)(?![\p{L}])/iu;
const PRISON_BEFORE =
  /(?:jailed for|imprisoned for|imprisonment of|imprisonment for|sentenced to|(?:prison|jail|custodial|suspended) (?:sentences?|terms?) of|peines? de|prison pour)(?: (?:up to|a|un total de))? $/i;
/** "Prosecutors had sought seven years": of what is not said, and everybody knows. */
const BARE =
  /(?:prosecutors? (?:had )?(?:sought|seek|requested|demanded|called for|asked for)|sentenced (?:\p{L}+ ){0,2}to|got|parquet (?:a|avait) requis|procureure? (?:a|avait) requis|condamnée?s? à)(?: an?)? $/iu;
const SUSPENDED = /^[^.;,]{0,35}(?:avec sursis|suspended)/i;
const WORK = /^ (?:de |d')(?:travaux?|TIG)|^ of (?:unpaid work|community)/i;
const FINE_BEHIND = /^ (?:d'amende|d'amendes|fine(?![\p{L}]))/iu;
const FINE_BEFORE =
  /(?:amendes? (?:de|d'un montant de|allant jusqu'à|pouvant aller jusqu'à)(?: près de| environ)?|(?:fines?|penalty) of(?: up to)?|fined(?: \p{L}+)?(?: up to)?) $/iu;
const DAMAGES = /dommages(?:[- ]et[- ]|-)intérêts|damages|indemnis|compensation|parties civiles/i;

/** Measures that are named by a word alone; amounts and lengths are then looked for in the same sentence. */
const NAMED: [MeasureKind, RegExp][] = [
  ['fine', /(?:forte|lourde|grosse|simple)s? amendes?|(?:heavy|hefty|unlimited|large) fines?/giu],
  ['damages', /dommages(?:[- ]et[- ]|-)intérêts|(?:in |pay )damages/giu],
  [
    'blocking',
    /blocages?(?![\p{L}])|bloqu(?:ées?|és?|er)(?![\p{L}])|(?:ordered? (?:to block|the blocking)|blocking (?:order|injunction)s?|must block|to block (?:access|the)|mesures? (?:doi|dev)\p{L}+ s'appliquer)/giu,
  ],
  ['delisting', /déréférenc(?:ement|er)|de-?list(?:ing|ed)?|empêcher sur leurs services/giu],
  ['confiscation', /confisc\p{L}+|forfeit\p{L}*/giu],
  [
    'seizure',
    /mises? sous séquestre|saisies? (?:de|des|du|d')(?![\p{L}])|(?:ont été|a été|été) saisie?s?|(?:were|was|been|have) seized|seizure of/giu,
  ],
  ['closure', /fermeture (?:des|du|de) (?:sites?|la plateforme)|ordered to (?:close|shut)/giu],
  ['costs', /à la charge des demandeurs|(?:frais|dépens) (?:de justice|de procédure)|legal costs/giu],
];

interface Quantities {
  money: MoneyFound[];
  durations: DurationFound[];
}

export function findPenalties(paragraph: Paragraph, { money, durations }: Quantities): PenaltyFound[] {
  if (paragraph.kind !== 'text') return [];
  const found: PenaltyFound[] = [];
  const take = (place: Place, kind: MeasureKind, rest: Partial<PenaltyFound>) =>
    found.push(judged(paragraph, place, kind, rest));
  for (const place of durations) {
    const before = paragraph.text.slice(0, place.at);
    const after = paragraph.text.slice(place.at + place.token.length);
    const length = place.value ? { for: place.value } : {};
    const behind = PRISON_BEHIND.exec(after)?.[0];
    const isBare = behind === undefined && BARE.test(before) && /[YM]$/.test(place.value ?? '');
    if (WORK.test(after)) take(place, 'community-service', length);
    else if (behind !== undefined || isBare || PRISON_BEFORE.test(before)) {
      const isSuspended =
        SUSPENDED.test(after) ||
        /suspended (?:\p{L}+ ){0,2}$/iu.test(before) ||
        /dont [^,.;]*$/i.test(before.slice(-20));
      take(
        { ...place, token: place.token + (behind ?? '') },
        isSuspended ? 'suspended-imprisonment' : 'imprisonment',
        length,
      );
    }
  }
  for (const place of money) {
    const before = paragraph.text.slice(0, place.at);
    const after = paragraph.text.slice(place.at + place.token.length);
    const amount = place.value ? { amount: place.value } : {};
    const behind = FINE_BEHIND.exec(after)?.[0];
    const { text, start } = sentenceAt(paragraph.text, place.at);
    if (behind !== undefined || FINE_BEFORE.test(before))
      take({ ...place, token: place.token + (behind ?? '') }, 'fine', amount);
    else if (
      place.about === 'damages' ||
      (DAMAGES.test(text.slice(place.at - start)) &&
        place.about !== 'fine' &&
        /vers|pay|condamn|réclam|claim|seek/i.test(text))
    )
      take(place, 'damages', amount);
  }
  for (const [kind, words] of NAMED)
    for (const place of placesOf(paragraph, words)) {
      if (kind !== 'seizure' && found.some((one) => one.kind === kind && sameSentence(paragraph, one, place)))
        continue;
      const inSentence = durations.find(
        (one) =>
          sameSentence(paragraph, one, place) &&
          /(?:pendant|durée de|d'|for|of) ?(?:une durée de )?$/i.test(paragraph.text.slice(0, one.at)),
      );
      const lasts = kind === 'blocking' || kind === 'delisting';
      take(place, kind, lasts && inSentence?.value ? { for: inSentence.value } : {});
    }
  return found.filter(saysSomething).sort((a, b) => a.at - b.at);
}

/** "Blocked accounts" and "the blocking of sites" without an order or a length are no measure. */
function saysSomething({ kind, status, for: length }: PenaltyFound): boolean {
  return (
    status !== undefined ||
    length !== undefined ||
    !['blocking', 'delisting', 'closure', 'confiscation'].includes(kind)
  );
}

function sameSentence({ text }: Paragraph, one: Place, other: Place): boolean {
  return sentenceAt(text, one.at).start === sentenceAt(text, other.at).start;
}

function judged(
  paragraph: Paragraph,
  place: Place,
  kind: MeasureKind,
  rest: Partial<PenaltyFound>,
): PenaltyFound {
  const sentence = sentenceAt(paragraph.text, place.at);
  const status = statusOf(sentence.text, place.at - sentence.start, place.token.length);
  const upTo = /(?:jusqu'à|up to|maximum(?: of| de)?|au plus)(?: (?:a|an|une?))? $/i.test(
    paragraph.text.slice(0, place.at),
  );
  const named = { paragraph: place.paragraph, at: place.at, token: place.token, kind, ...rest };
  return {
    ...named,
    ...status,
    whom: whomOf(kind, sentence.text, status.status),
    ...(upTo && { bound: 'at-most' as const }),
    ...(isConditional(sentence.text) && { isConditional: true }),
    ...(status.status
      ? {}
      : { doubt: 'no word of the sentence says whether it was risked, requested or imposed' }),
  };
}

function whomOf(kind: MeasureKind, sentence: string, status?: Status): PenaltyFound['whom'] {
  if (kind === 'costs' && /demandeurs|claimants/i.test(sentence)) return 'claimants';
  if (kind === 'delisting') return 'search-engines';
  if (kind === 'blocking')
    return /moteurs|search engines/i.test(sentence) &&
      !/fournisseurs|opérateurs|providers|ISPs/i.test(sentence)
      ? 'search-engines'
      : 'access-providers';
  if (kind === 'seizure' || kind === 'closure') return 'site';
  return status === 'imposed' || status === 'requested' ? 'defendants' : 'suspects';
}
