import type { BodyFound } from './bodies.ts';
import type { BrandFound } from './brands.ts';
import { BYSTANDERS } from './bystanders.ts';
import type { HostFound } from './hosts.ts';
import { folded, type Known } from './known.ts';
import type { Paragraph, Place } from './paragraphs.ts';
import { heldBack, type MentionRole, type Standing, standingOf } from './roles.ts';

/** A site, host or body of the article, with all its places, and whether the article is about it. */
export interface Named {
  name: string;
  host?: string;
  isTarget: boolean;
  role?: MentionRole;
  /** The id under which the record knows it. */
  id?: string;
  places: Place[];
  doubts: string[];
}

interface Sighting extends Place {
  value?: string;
  doubt?: string;
}

export function weigh(
  found: { hosts: HostFound[]; brands: BrandFound[]; bodies: BodyFound[] },
  paragraphs: Paragraph[],
  known: Known,
): Named[] {
  const sites = [
    ...grouped(found.hosts, ({ value }) => value).map((places) =>
      weighSite(places, places[0]?.value, paragraphs, known),
    ),
    ...grouped(found.brands, ({ value }) => known.sites.get(folded(value)) ?? folded(value)).map((places) =>
      weighSite(places, undefined, paragraphs, known),
    ),
  ];
  const taken = new Set(sites.map(({ name }) => folded(name)));
  const bodies = grouped(found.bodies, ({ value, token }) => value ?? folded(token))
    .filter((places) => !places.some(({ token }) => taken.has(folded(token))))
    .map((places) => weighBody(places, paragraphs));
  return [...sites, ...bodies];
}

function weighSite(
  places: Sighting[],
  host: string | undefined,
  paragraphs: Paragraph[],
  known: Known,
): Named {
  const name = commonest(places.map(({ value, token }) => (host ? token : (value ?? token))));
  const standings = places.map((place) => standingAt(place, paragraphs));
  const held = heldBack(name, host, known);
  const others = standings.filter(({ isTarget }) => !isTarget);
  const isTarget = !held && others.length * 2 < standings.length;
  const doubts = new Set(places.flatMap(({ doubt }) => (doubt ? [doubt] : [])));
  if (held?.why) doubts.add(held.why);
  for (const { why } of isTarget && others.length < standings.length
    ? [...others, ...onlyIfAll(standings)]
    : others)
    if (why) doubts.add(why);
  const role =
    others.find((one) => one.role)?.role ?? (isTarget ? undefined : (held?.role ?? roleFrom(held?.why)));
  const id = known.sites.get(folded(host ?? name)) ?? known.organisations.get(folded(name));
  return {
    name,
    ...(host && { host }),
    isTarget,
    ...(!isTarget && role && { role }),
    ...(id && { id }),
    places: places.map(bare),
    doubts: [...doubts],
  };
}

/** One sentence that accuses is enough; only if none does, that is a doubt. */
function onlyIfAll(standings: Standing[]): Standing[] {
  const targets = standings.filter(({ isTarget }) => isTarget);
  return targets.every(({ why }) => why) ? targets.slice(0, 1) : [];
}

function weighBody(places: Sighting[], paragraphs: Paragraph[]): Named {
  const role =
    places.map((place) => standingAt(place, paragraphs).role).find(Boolean) ??
    BYSTANDERS.get(folded(places[0]?.token ?? ''));
  const id = places[0]?.value;
  const doubts = [...new Set(places.flatMap(({ doubt }) => (doubt ? [doubt] : [])))];
  return {
    name: commonest(places.map(({ token }) => token)),
    isTarget: false,
    ...(role && { role }),
    ...(id && { id }),
    places: places.map(bare),
    doubts,
  };
}

function standingAt(place: Place, paragraphs: Paragraph[]): Standing {
  const paragraph = paragraphs.find(({ number }) => number === place.paragraph);
  return paragraph ? standingOf(paragraph, place) : { isTarget: false };
}

function roleFrom(why = ''): MentionRole | undefined {
  if (/newspaper|blog/.test(why)) return 'newspaper';
  if (/victim|rights holders/.test(why)) return 'victim';
  if (/payment/.test(why)) return 'payment-service';
  if (/access provider|search engine/.test(why)) return 'addressee';
  if (/misspelling|another site|similar name|not dpstream/.test(why)) return 'confusable';
  return undefined;
}

function bare({ paragraph, at, token }: Place): Place {
  return { paragraph, at, token };
}

function grouped<Item>(items: Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

function commonest(names: string[]): string {
  return grouped(names, (name) => name).sort((a, b) => b.length - a.length)[0]?.[0] ?? '';
}
