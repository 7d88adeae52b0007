import { folded, type Known } from './known.ts';
import { type Paragraph, type Place, placesOf } from './paragraphs.ts';
import { maybePerson } from './persons.ts';

export interface BrandFound extends Place {
  /** The name as most often printed. */
  value: string;
  doubt?: string;
}

/** A name of one to three words with capitals, or in quotation marks. */
const WORD = `(?:\\p{Lu}[\\p{L}\\d+-]*|\\d\\p{L}[\\p{L}\\d-]*)`;
const NAME = `(?:[«"“] ?(?<quoted>[\\p{L}\\d][\\p{L}\\d .+-]{2,30}?) ?[»"”]|(?<plain>${WORD}(?: (?:${WORD}|TV|of|the)(?=[ ,.;:)»"'!?]|$)){0,2}))`;
const KIND_FR =
  "(?:sites?|portails?|plate-?formes?|réseau|forum|tracker|annuaire|service|application|blog)(?: (?:web|internet|pirates?|illégaux|illégale?|français|francophones?|principale?|d'iptv|d'hébergement|(?:de|d')(?: )?\\p{Ll}+(?: (?:direct|illégal|torrents?|pirates?|vidéos?))?|bien connus?))*";
const KIND_EN =
  '(?:streaming|torrent|piracy|pirate|iptv|download|linking|file-sharing|warez|ripping|music|sports?|film|movie|manga|illegal|ebook|index(?:ing)?)(?: (?:streaming|piracy|iptv|video|illegal))* (?:site|sites|service|services|platform|portal|network|forum|website|websites|group|app|tracker|operation|provider|index|indexer)';
const THE_SITE_EN = '(?:website|site|platform|portal|service)';
const MAKER =
  "(?:administrateurs?|administratrice|créateurs?|fondateurs?|responsables|exploitants?|gérants?|opérateurs?|propriétaires?|operators?|owners?|founders?|administrators?|admins?|creators?)(?: (?:présumée?s?|principal|alleged))? (?:de |d'|du site |of |behind )(?:the )?";
const SUCH_AS =
  '(?:comme|tels? que|telles? que|dont|notamment|such as|like|including|called|named|known as|nommée?|baptisée?|appelée?|intitulée?),?';
const LINK = '(?: ?[,:(]|,? ou encore|,? et|,? ou|,? and|,? or)* ?';

/** Cue words may stand at the head of a sentence; the names behind them keep their capitals. */
function headed(pattern: string): string {
  return pattern.replace(
    /^\(\?:([^)]*)\)/,
    (_, words: string) =>
      `(?:${words
        .split('|')
        .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
        .join('|')})`,
  );
}

const CUES = [
  `(?:${headed(KIND_FR)}|${headed(KIND_EN)}|${headed(THE_SITE_EN)})(?: ${SUCH_AS})? ${NAME}`,
  `(?:${KIND_FR}|${KIND_EN}), ${NAME}(?=[.,;])`,
  `${headed(MAKER)}${NAME}`,
  `(?:man|men|woman|people|those|gang|duo|pair|team|group|person) behind (?:the )?${NAME}`,
  `(?:[Ll]a cible|[Tt]he target|[Ff]ermeture|[Dd]émantèlement|[Ss]hutdown|[Tt]akedown|[Bb]locage|[Cc]losure)(?: ?: | de | d'| of |: )${NAME}`,
  `(?:bloquer|fermer|démanteler|shut down|took down|block|dismantled?|seized) ${NAME}`,
];
/** Words for sites only: "X, a student whose site" is a person. */
const SUCH =
  '(?:piracy|pirated?|streaming|illegale?|illégale?|illicit|popular|populaire|major|notorious|célèbre|torrent|iptv|large|gros|vaste|music|film|movie|book|manga|sports?|video|download|linking|de streaming|de téléchargement)[ -]';
const ALSO = [
  `${NAME}(?=,? (?:website|site|platform|streaming service|piracy service|a fermé|n'est plus en ligne|comptabilisait|proposait|donnait accès|rediffusait|went offline|was shut|has been shut|was seized|, (?:an?|une?) (?:${SUCH})*(?:sites?|website|service|platform|network|tracker|plateforme|portail|forum)(?![\\p{L}])))`,
];
/** What begins with a capital only because it begins a sentence, or names no site. */
const NO_NAME =
  /^(?:Le|La|Les|L|Un|Une|Des|Ce|Ces|Cette|Cet|Il|Elle|Ils|Elles|On|Nous|Vous|Son|Sa|Ses|Leur|En|Au|Aux|Par|Pour|Dans|Selon|Mais|Et|Ou|Qui|Que|Quand|Comment|This|These|That|Those|It|They|He|She|We|An?|In|On|At|For|From|But|And|Its|Their|His|Her|Last|According|After|IPTV|VOD|TV|DVD|VPN|HD|URL|DNS|IP|P2P|Internet|Web|Streaming|France|Français|Europe|UK|US|USA|EU|UE)$/;

/** Names of sites: where words around one say so, and then everywhere the name stands. */
export function findBrands(paragraphs: Paragraph[], known: Known): BrandFound[] {
  const names = new Map<string, string>();
  for (const paragraph of paragraphs.filter(({ kind }) => kind === 'text'))
    for (const name of cued(paragraph)) {
      const key = folded(name);
      if (
        key.length < 3 ||
        names.has(key) ||
        nearTo(key, names) !== undefined ||
        maybePerson(name, paragraphs)
      )
        continue;
      names.set(key, name);
    }
  for (const paragraph of paragraphs.filter(({ kind }) => kind === 'text'))
    for (const name of besides(paragraph, names))
      if (!maybePerson(name, paragraphs)) names.set(folded(name), name);
  for (const key of [...known.sites.keys()])
    if (!key.includes('.') && key.length > 4 && !names.has(key)) names.set(key, '');
  return paragraphs
    .filter(({ kind }) => kind !== 'furniture')
    .flatMap((paragraph) => standing(paragraph, names));
}

function cued(paragraph: Paragraph): string[] {
  const found: string[] = [];
  for (const pattern of CUES)
    for (const { match, at, token } of placesOf(paragraph, new RegExp(`(?<![\\p{L}])${pattern}`, 'gu'))) {
      found.push(...nameIn(match));
      found.push(...furtherNames(paragraph.text.slice(at + token.length)));
    }
  for (const pattern of ALSO)
    for (const { match } of placesOf(paragraph, new RegExp(pattern, 'gu'))) found.push(...nameIn(match));
  return found;
}

/** "Allostreaming, Alloshowtv ou encore Dpstream": the list goes on. */
function furtherNames(rest: string): string[] {
  const found: string[] = [];
  const next = new RegExp(`^${LINK.replace(/\*/, '+')}${NAME}`, 'u');
  for (
    let match = next.exec(rest);
    match && /^(?:,| ou| et| and| or)/.test(rest) && found.length < 20;
    match = next.exec(rest)
  ) {
    found.push(...nameIn(match));
    rest = rest.slice(match[0].length);
  }
  return found;
}

/** "Fifostream et Dpstream vont devoir fermer": whoever is named in one breath with a site that must close. */
function besides(paragraph: Paragraph, names: Map<string, string>): string[] {
  const pair =
    /(?<![\p{L}\d.-])(\p{Lu}[\p{L}\d+-]*) (?:et|and) (\p{Lu}[\p{L}\d+-]*)(?= (?:vont|doivent|ont|devront|seront|sont|must|will|have|were|are)(?![\p{L}]))/gu;
  return placesOf(paragraph, pair).flatMap(({ match: [, one = '', other = ''] }) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([mate = '', name = '']) =>
      names.has(folded(mate)) && !names.has(folded(name)) ? [name] : [],
    ),
  );
}

function nameIn(match: RegExpExecArray): string[] {
  const words = (match.groups?.quoted ?? match.groups?.plain ?? '')
    .trim()
    .replace(/ (?:of|the)$/, '')
    .split(' ');
  while (words[0] && NO_NAME.test(words[0])) words.shift();
  const name = words.join(' ').replace(/^The$/, '');
  return words.length <= 3 && /\p{Lu}|\d/u.test(name) && !/\.\p{L}{2,}$/u.test(name) ? [name] : [];
}

/** Every place where one of the names stands, whatever its capitals; and names one letter off. */
function standing(paragraph: Paragraph, names: Map<string, string>): BrandFound[] {
  const found: BrandFound[] = [];
  const pieces = new RegExp(
    `(?<![\\p{L}\\d.@/-])(?:${WORD}|\\p{L}[\\p{L}\\d]*\\p{Lu}[\\p{L}\\d]*)(?: ${WORD}){0,2}`,
    'gu',
  );
  for (const { at, token } of placesOf(paragraph, pieces)) {
    for (const { start, part } of runs(token)) {
      const end = at + start + part.length;
      if (/^\.\p{L}{2}/u.test(paragraph.text.slice(end))) continue;
      if (found.some((one) => at + start < one.at + one.token.length && end > one.at)) continue;
      const key = folded(part);
      const near = names.has(key) ? key : /^\p{Lu}/u.test(part) ? nearTo(key, names) : undefined;
      if (near === undefined) continue;
      const place = {
        paragraph: paragraph.number,
        at: at + start,
        token: part,
        value: names.get(near) || part,
      };
      found.push(
        near === key
          ? place
          : { ...place, doubt: `printed "${part}": perhaps a misspelling of ${names.get(near) || near}` },
      );
    }
  }
  return found;
}

/** The longest runs of words first: `Xtream Codes` before `Xtream`. */
function runs(token: string): { start: number; part: string }[] {
  const words = [...token.matchAll(/\S+/g)];
  return words
    .flatMap((from) =>
      words
        .filter(({ index }) => index >= from.index)
        .map((to) => ({ start: from.index, part: token.slice(from.index, to.index + to[0].length) })),
    )
    .sort((a, b) => b.part.length - a.part.length);
}

/** A name one letter off another in the same article is taken for a slip, with a doubt. */
function nearTo(key: string, names: Map<string, string>): string | undefined {
  if (key.length < 8) return undefined;
  return [...names.keys()].find((name) => name.length >= 8 && isOneOff(name, key));
}

function isOneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
}
