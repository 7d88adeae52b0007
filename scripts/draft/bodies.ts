import { BYSTANDERS } from './bystanders.ts';
import { folded, type Known } from './known.ts';
import { type Paragraph, type Place, placesOf } from './paragraphs.ts';
import { maybePerson } from './persons.ts';

/** A company, association or body, never a person. */
export interface BodyFound extends Place {
  /** The id in the record, where it has this one. */
  value?: string;
  doubt?: string;
}

const HEAD =
  '(?:Association|Société|Fédération|Syndicat|Union|Ligue|Alliance|Motion Picture|Federation|Recording Industry|Premier League|Quadrature|British|International Federation)';
const LONG = `${HEAD}(?: (?:de|du|des|la|le|les|et|of|the|and|for|against|contre|pour|à|\\p{L}[\\p{L}'-]*),?){1,12}? ?(?=\\()\\((\\p{Lu}{3,8}|\\p{Lu}\\p{Ll}+)\\)`;
const SHORT_LONG = `(?<short>\\p{Lu}{3,8}) \\(${HEAD}[^)]{5,80}\\)`;
const WORDS = `(?<![\\p{L}\\d@.])(?:\\d\\p{L}+|\\p{Lu}[\\p{L}\\d!+-]*)(?: (?:(?:de|du|la|le|of) )?(?:\\p{Lu}[\\p{L}!+-]*|\\d)){0,4}`;
const FORM =
  /(?:Telecom|Télécom|Ltd|Limited|Inc|GmbH|SARL|SAS|Consultants|Federation|Association|Group|Pictures|Entertainment|Studios|League|Foundation)$/;
const NO_BODY =
  /^(?:IPTV|VOD|VPN|DVD|URL|DNS|TVA|RSS|HDTV|INFO|ANNONCE|STREAMING|EUR|USD|GBP|ADSL|HTTP|HTTPS|MP3|FAQ|USA|P2P|IPS|CDN|API|SMS|PDG|CEO|CJUE|ICE|FBI|CPS)$/;

export function findBodies(paragraphs: Paragraph[], known: Known): BodyFound[] {
  return paragraphs
    .filter(({ kind }) => kind === 'text')
    .flatMap((paragraph) => {
      const found: BodyFound[] = [];
      const add = (place: Place, token: string, id: string | undefined) => {
        const at = place.at + Math.max(place.token.indexOf(token), 0);
        if (found.some((one) => at < one.at + one.token.length && at + token.length > one.at)) return;
        found.push({
          paragraph: paragraph.number,
          at,
          token,
          ...(id ? { value: id } : { doubt: 'not in seeds/organisations.yaml' }),
        });
      };
      for (const place of placesOf(paragraph, new RegExp(LONG, 'gu')))
        add(
          place,
          place.token,
          idOf(place.match[1] ?? '', known) ?? idOf(place.token.replace(/ ?\(.*/, ''), known),
        );
      for (const place of placesOf(paragraph, new RegExp(SHORT_LONG, 'gu')))
        add(place, place.token, idOf(place.match.groups?.short ?? '', known));
      for (const place of placesOf(paragraph, new RegExp(WORDS, 'gu'))) {
        const part = knownPart(place.token, known);
        if (part) add(place, part.token, part.id);
        else if (isBody(place.token) && !maybePerson(place.token, paragraphs))
          add(place, place.token, undefined);
      }
      return found.sort((a, b) => a.at - b.at);
    });
}

function idOf(name: string, known: Known): string | undefined {
  return known.organisations.get(folded(name));
}

/** The longest run of the words that the record knows: "Si Orange" holds Orange. */
function knownPart(token: string, known: Known): { token: string; id: string } | undefined {
  const words = token.split(' ');
  for (let length = words.length; length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const part = words.slice(from, from + length).join(' ');
      const id = idOf(part, known);
      // "Free" and "Sky" are words too: small names count only as printed, with their capital.
      if (id) return { token: part, id };
    }
  return undefined;
}

function isBody(token: string): boolean {
  return (
    BYSTANDERS.has(folded(token)) ||
    (/^\p{Lu}{3,8}$/u.test(token) && !NO_BODY.test(token)) ||
    (token.includes(' ') && FORM.test(token))
  );
}
