import type { FIGURE_KINDS } from '../../src/registry/vocabulary/figures.ts';
import { FULL_MONTH } from './calendar.ts';
import { type Bound, boundBefore, NUMBER, readNumber, VAGUE } from './numbers.ts';
import { around, type Paragraph, type Place, placesOf } from './paragraphs.ts';

export type FigureKind = (typeof FIGURE_KINDS)[number];

export interface CountFound extends Place {
  /** Absent where nobody says how many ("hundreds of servers"). */
  value?: number;
  /** What is counted, as printed. */
  what: string;
  /** What the record calls it, where it has a word for it. */
  figure?: FigureKind;
  bound?: Bound;
  per?: 'month' | 'year';
  doubt?: string;
}

/** What is counted in such articles. The first that fits counts; longer phrases stand before the words they hold. */
const NOUNS: [words: string, figure: FigureKind | null][] = [
  ['fichiers(?: vidéos?)?|files', 'files'],
  ['films|movies|longs?[- ]métrages', 'films'],
  ['séries(?: télévisées)?|tv (?:series|shows)|series', 'series'],
  ['épisodes|episodes', 'episodes'],
  ['émissions|programmes|programs', 'programmes'],
  ['œuvres|oeuvres|works|titres|titles|songs|albums|livres(?! sterling)|books|e-?books', 'works'],
  ['liens?(?: de téléchargement(?: direct)?)?|links|torrents', 'links'],
  ['visiteurs|visiteuses|internautes|visitors|visites|visits', 'visitors'],
  ['utilisateurs|usagers|users', 'users'],
  ['abonnés|clients|subscribers|customers', 'subscribers'],
  ['membres|inscrits|members', 'members'],
  ['serveurs|servers', 'servers'],
  ['sites miroirs|miroirs|mirrors?(?: sites)?', 'mirrors'],
  ['noms? de domaines?|domaines|domain names|domains', 'domains'],
  ['sites(?: web| internet)?|websites|portails', 'sites'],
  ['interpellations|arrestations|arrests', 'arrests'],
  ['suspects', 'suspects'],
  ['comptes paypal|paypal accounts|payment accounts', 'payment-accounts'],
  ['comptes(?: bancaires)?|bank accounts|accounts', 'financial-accounts'],
  ['perquisitions|searches|raids|addresses|premises', 'search-sites'],
  ['sociétés|entreprises|companies|firms', 'companies'],
  ['groupes|groups|gangs', 'groups'],
  ['pays|countries|états membres', 'countries'],
  ['prévenus|accusés|defendants', 'defendants'],
  [`fournisseurs d'accès|opérateurs|(?:internet service |access )?providers|isps`, 'access-providers'],
  ['moteurs de recherche|search engines', 'search-engines'],
  [
    'associations|fédérations|syndicats|plaignants|parties civiles|ayants droit|studios|claimants|plaintiffs',
    'claimants',
  ],
  ['contributeurs|complices|revendeurs|resellers|accomplices|contributors', null],
  ['chaînes|channels|emplois|jobs|téléchargements|downloads', null],
];
const PERSONS =
  "personnes|individus|hommes|femmes|people|persons|men|women|individuals|d'entre (?:elles|eux)|(?:of )?them";
const ADJECTIVES =
  '(?:(?:autres?|premiers?|premières|nouveaux|nouvelles|grands?|principaux|différents?|faux|other|different|illegal|pirate|infringing|unique|active|paying|registered|new|more|french|monthly|streaming|computer) ){0,2}';
const NOUN = [...NOUNS.map(([words]) => words), PERSONS].join('|');
const COUNT = `(?<number>${NUMBER}|${VAGUE}|(?<![\\p{L}])(?:plusieurs|several)(?![\\p{L}]))(?: (?:de |of |d')?)(?:${ADJECTIVES})(?<noun>(?:${NOUN})(?![\\p{L}]))`;
const SHARE = `(?<number>${NUMBER}) ?(?:%|pour cent(?![\\p{L}])|per ?cent(?![\\p{L}]))`;
/** In figures only, and of whatever: a person sees what it is. */
const OTHER = `(?<number>(?<![\\p{L}\\d.,/#-]|\\d )\\d{1,3}(?:[ .,]\\d{3})*(?: (?:millions?|milliards?) (?:de |d')| ))(?<noun>\\p{Ll}{4,})`;
const NO_COUNT = new RegExp(
  `^(?:${FULL_MONTH}|ans|mois|jours?|années?|semaines?|heures?|minutes|euros?|dollars|livres|francs|pounds|years?|months?|weeks?|days?|hours?|millions?|milliards?|billion|pour|pour cent|avec|dans|mais|sans|selon|après|avant|from|with|that|than|when|after|before|which|their|per|percent|cents?|bonnes?|raisons?|articles?|numerama|thousand|hundred|were|have|être|sont|sous|entre|depuis)$`,
  'iu',
);

export function findCounts(paragraph: Paragraph): CountFound[] {
  if (paragraph.kind !== 'text') return [];
  const found: CountFound[] = [];
  for (const pattern of [new RegExp(COUNT, 'giu'), new RegExp(SHARE, 'giu'), new RegExp(OTHER, 'gu')]) {
    for (const { at, token, match } of placesOf(paragraph, pattern)) {
      const noun = match.groups?.noun ?? '%';
      const taken = found.some((one) => at < one.at + one.token.length && at + token.length > one.at);
      if (taken || NO_COUNT.test(noun)) continue;
      found.push(
        readCount(
          { paragraph: paragraph.number, at, token },
          match.groups?.number ?? '',
          noun,
          around(paragraph, at, token.length),
        ),
      );
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function readCount(
  place: Place,
  digits: string,
  noun: string,
  { before, after }: { before: string; after: string },
): CountFound {
  const number = readNumber(digits.replace(/(?: de| d'|,)? *$/, ''));
  const bound = number?.isAbout ? 'about' : boundBefore(before);
  const figure = noun === '%' ? shareOf(after) : figureOf(noun, before, after);
  const per = /^[^.;]{0,40}(?:par mois|chaque mois|a month|per month|every month|each month)/i.test(after)
    ? 'month'
    : undefined;
  return {
    ...place,
    what: noun,
    ...(number && { value: number.value }),
    ...(figure && { figure }),
    ...(bound && { bound }),
    ...(per && { per }),
    ...(!number
      ? { doubt: 'no number is given' }
      : !figure && { doubt: 'the record has no word for what is counted' }),
  };
}

function figureOf(noun: string, before: string, after: string): FigureKind | undefined {
  if (new RegExp(`^(?:${PERSONS})$`, 'iu').test(noun)) {
    const near = `${before.slice(-60)} ${after.slice(0, 80)}`;
    if (/interpell|arrêtée?s|arrested|arrests|mandat d'arrêt/i.test(near)) return 'arrests';
    if (/entendue?s|heard/i.test(near)) return 'people-heard';
    if (/questioned|interrogée?s/i.test(near)) return 'people-questioned';
    if (/jugée?s|prévenue?s|charged|on trial|défér|mises? en examen/i.test(near)) return 'defendants';
    return /passaient|utilis|using|regard|watch/i.test(near) ? 'users' : undefined;
  }
  return NOUNS.find(([words]) => new RegExp(`^(?:${words})$`, 'iu').test(noun))?.[1] ?? undefined;
}

function shareOf(after: string): FigureKind | undefined {
  if (/^ (?:du|de la|des|of (?:the|all|its)) (?:trafic|traffic|visit|audience)/i.test(after))
    return 'traffic-share';
  return /^ (?:de la|of(?: the)?) (?:production|output)/i.test(after) ? 'production-share' : undefined;
}
