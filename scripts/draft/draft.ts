import { type AuthorityFound, findAuthorities } from './authorities.ts';
import { type BodyFound, findBodies } from './bodies.ts';
import { type BrandFound, findBrands } from './brands.ts';
import { type CountFound, findCounts } from './counts.ts';
import { type DateFound, findDates } from './dates.ts';
import { type DurationFound, findDurations } from './durations.ts';
import { type EventFound, findEvents } from './events.ts';
import { type FigureFound, figuresFrom } from './figures.ts';
import { findHosts, type HostFound } from './hosts.ts';
import { type Known, NOTHING_KNOWN } from './known.ts';
import { findMoney, type MoneyFound } from './money.ts';
import { type Named, weigh } from './names.ts';
import { findOffences, type OffenceFound } from './offences.ts';
import { type Paragraph, readParagraphs } from './paragraphs.ts';
import { findPenalties, type PenaltyFound } from './penalties.ts';
import { type Published, readPublished } from './published.ts';

export interface DraftOptions {
  /** The day the article appeared, `YYYY-MM-DD`. */
  published?: string;
  known?: Known;
}

/** All that was found in an article. Tokens, never sentences; no person's name. */
export interface Draft {
  language: 'fr' | 'en';
  published?: Published;
  hosts: HostFound[];
  brands: BrandFound[];
  /** Sites, hosts and bodies once each: whether the article is about them or only names them. */
  named: Named[];
  dates: DateFound[];
  events: EventFound[];
  money: MoneyFound[];
  durations: DurationFound[];
  counts: CountFound[];
  /** Counts and money that the record has a word for. */
  figures: FigureFound[];
  penalties: PenaltyFound[];
  offences: OffenceFound[];
  authorities: AuthorityFound[];
  bodies: BodyFound[];
  notes: string[];
}

/** Reads an article. What it finds is for a person to finish: it decides nothing. */
export function draft(text: string, { published: given, known = NOTHING_KNOWN }: DraftOptions = {}): Draft {
  const paragraphs = readParagraphs(text);
  const published = readPublished(text, given);
  const inEach = <Found>(find: (paragraph: Paragraph) => Found[]) => paragraphs.flatMap(find);
  const dates = inEach((paragraph) => findDates(paragraph, published));
  const money = inEach(findMoney);
  const durations = inEach(findDurations);
  const authorities = inEach((paragraph) => findAuthorities(paragraph, known));
  const penalties = inEach((paragraph) =>
    findPenalties(paragraph, { money: within(money, paragraph), durations: within(durations, paragraph) }),
  );
  const hosts = inEach(findHosts);
  const brands = findBrands(paragraphs, known);
  const bodies = findBodies(paragraphs, known).filter(
    (body) => !brands.some(({ paragraph, at }) => paragraph === body.paragraph && at === body.at),
  );
  const counts = inEach(findCounts);
  const events = findEvents(paragraphs, { dates, authorities });
  return {
    language: languageOf(text),
    ...(published && { published }),
    hosts,
    brands,
    named: weigh({ hosts, brands, bodies }, paragraphs, known),
    dates,
    events,
    money,
    durations,
    counts,
    figures: figuresFrom({ counts, money, penalties }, paragraphs),
    penalties,
    offences: inEach(findOffences),
    authorities,
    bodies,
    notes: notesOn(paragraphs, published),
  };
}

function within<Found extends { paragraph: number }>(found: Found[], { number }: Paragraph): Found[] {
  return found.filter(({ paragraph }) => paragraph === number);
}

function languageOf(text: string): 'fr' | 'en' {
  const count = (words: RegExp) => [...text.matchAll(words)].length;
  return count(/(?<!\p{L})(?:le|la|les|des|une|dans|est|pour|et)(?!\p{L})/giu) >=
    count(/(?<!\p{L})(?:the|of|and|was|were|for|that|with|to)(?!\p{L})/giu)
    ? 'fr'
    : 'en';
}

function notesOn(paragraphs: Paragraph[], published?: Published): string[] {
  const furniture = paragraphs.filter(({ kind }) => kind === 'furniture').map(({ number }) => number);
  return [
    `${paragraphs.length} paragraphs`,
    published
      ? `relative dates are counted from ${published.on} (${published.by})`
      : 'the day of publication is not known: relative dates are left open; give --published YYYY-MM-DD',
    ...(furniture.length > 0
      ? [`taken for furniture of the page and left out: paragraphs ${furniture.join(', ')}`]
      : []),
  ];
}
