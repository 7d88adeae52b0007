import { folded, type Known } from './known.ts';
import { type Paragraph, type Place, placesOf } from './paragraphs.ts';
import { maybePerson } from './persons.ts';

export interface AuthorityFound extends Place {
  /** The id in the record, where it has this one. */
  value?: string;
  type: 'court' | 'prosecutor' | 'police' | 'regulator' | 'ministry' | 'agency';
  country?: string;
  doubt?: string;
}

/** One word, or several joined by a hyphen or a small word: a name that follows ("… de Lille Jean X") is not taken in. */
const PLACE_WORD = "\\p{Lu}[\\p{L}']+";
const PLACE = `(?:(?:New|San|Los|Las|Le|La|Les|North|South|East|West|Northern|Southern|Eastern|Western|Saint|The) )?${PLACE_WORD}(?:(?:-|-(?:sur|en|sous|lès|la|le|les|de|du|aux|l')-| (?:sur|sous|lès|upon) )${PLACE_WORD})*`;
const CITY = `(?:de |d'|du |des |à )${PLACE}`;
const PLACES_EN = `(?:\\p{Lu}[\\p{L}']+ ){1,2}`;
const DEMONYM =
  'belge|française?|suédoise?|italienne?|espagnole?|allemande?|néerlandaise?|britannique|grecque|bulgare|portugaise?|suisse|danoise?|norvégienne?|polonaise?|roumaine?|américaine?|canadienne?|fédérale?|nationale?|européennes?|judiciaire';

/** Bodies that decide, prosecute, search or regulate; by what they are called in French, English and two neighbours. */
const FORMS: [AuthorityFound['type'], string][] = [
  [
    'court',
    `[Tt]ribunal(?: de grande instance| judiciaire| correctionnel| de commerce| pour enfants| administratif| de première instance| de police)?(?: ${CITY})`,
  ],
  ['court', '[Tt]ribunal (?:de grande instance|judiciaire|correctionnel|de commerce|administratif|fédéral)'],
  [
    'court',
    `[Cc]ours? d'(?:appel|assises)(?: ${CITY})?|[Cc]our de [Cc]assation|[Cc]onseil d'[ÉE]tat|[Cc]our (?:suprême|européenne)(?: ${CITY})?`,
  ],
  [
    'court',
    "[Cc]our de justice de l'Union européenne|CJUE|CJEU|Court of Justice of the European Union|European Court of Justice",
  ],
  [
    'court',
    `(?:U\\.?S\\.? |United States )?District Court(?: (?:for|in) the (?:\\p{Lu}\\p{L}+ )?District of ${PLACE})?`,
  ],
  ['court', `(?:${PLACES_EN})(?:Crown|County|District|Federal|Regional|Commercial|City|Magistrates'?) Court`],
  [
    'court',
    `(?:Supreme|High|Federal) Court(?: of (?:Justice|Appeal|${PLACE}))?|Court of Appeals?(?: of ${PLACE}| in ${PLACE})?|Tribunale di ${PLACE}|Audiencia Nacional`,
  ],
  ['court', "juges? d'instruction"],
  [
    'prosecutor',
    `[Pp]arquet(?: national(?: financier)?)?(?: ${CITY})|[Pp]arquet (?:national financier|fédéral|européen)`,
  ],
  [
    'prosecutor',
    `[Pp]rocureure?s?(?: général| adjointe?)?(?: de la République)?(?: (?:de |d'|du )${PLACE})|[Pp]rocureure? de la République`,
  ],
  [
    'prosecutor',
    `Crown Prosecution Service|CPS(?![\\p{L}])|Procura (?:della Repubblica )?di ${PLACE}|(?:U\\.?S\\.? )?Attorney(?:'s Office)?(?: (?:for|in) the (?:\\p{Lu}\\p{L}+ )?District of ${PLACE})?`,
  ],
  [
    'police',
    `(?:[Dd]irection (?:régionale|interrégionale|centrale|zonale) de la |[Ss]ervice (?:régional|interrégional) de )?[Pp]olice judiciaire(?: ${CITY})?`,
  ],
  [
    'police',
    `(?:[Ss]ections? de recherches?|[Bb]rigade(?: de (?:recherches?|gendarmerie)| financière)?|[Gg]endarmerie)(?: nationale)? ${CITY}|[Gg]endarmerie nationale`,
  ],
  [
    'police',
    `(?:forces? de )?[Pp]olices? (?:${DEMONYM})(?![\\p{L}])(?: belge)?|forces de l'ordre européennes`,
  ],
  ['court', `[Jj]ustice (?:${DEMONYM})(?![\\p{L}])`],
  [
    'agency',
    `[Aa]utorités? (?:judiciaires )?(?:${DEMONYM}|bulgares?|grecques?)s?(?:(?:,| et) (?:${DEMONYM}|bulgares?|grecques?)s?)*(?![\\p{L}])`,
  ],
  [
    'police',
    `City of London Police|Metropolitan Police|(?:Police )?Intellectual Property Crime Unit|PIPCU|National Crime Agency|(?:${PLACES_EN})Police(?: Service| Department)?(?![\\p{L}])|Guardia di Finanza|Policía Nacional|Guardia Civil|Polizia Postale|FBI|Federal Bureau of Investigation`,
  ],
  ['regulator', '(?:HADOPI|Hadopi|ARCOM|Arcom|CNIL|CSA|AGCOM|Agcom|Ofcom|ARCEP|Arcep)(?![\\p{L}])'],
  ['agency', '(?:EUROJUST|Eurojust|EUROPOL|Europol|INTERPOL|Interpol|EUIPO)(?![\\p{L}])'],
  [
    'agency',
    '(?:U\\.?S\\.? )?Immigration and Customs Enforcement(?: \\(ICE\\))?|Homeland Security Investigations|[Dd]ouanes (?:françaises|judiciaires)|Trading Standards',
  ],
  [
    'ministry',
    "(?:U\\.?S\\.? )?Department of (?:Justice|Homeland Security)|Département de la (?:Sécurité intérieure|Justice)(?: des États-Unis)?|[Mm]inistère (?:de la |de l'|des )\\p{L}+|Home Office",
  ],
];
const COUNTRIES: [string, RegExp][] = [
  ['EU', /^(?:euro(?:just|pol)|euipo)|européen|union européenne|european/i],
  ['BE', /belge|Bruxelles|Anvers|Liège|Gand/i],
  ['SE', /suédois/i],
  ['IT', /italien|Guardia di Finanza|Tribunale|Procura|Polizia|agcom/i],
  ['GR', /grecque/i],
  ['US', /U\.?S\.? |United States|États-Unis|américain|FBI|Homeland|Customs/i],
  ['GB', /Crown|Magistrates|London|Metropolitan|National Crime|PIPCU|Ofcom|Trading Standards|Home Office/i],
  ['ES', /Policía|Audiencia|Guardia Civil|espagnol/i],
  ['DE', /allemand/i],
  ['NL', /néerland/i],
  [
    'FR',
    /grande instance|judiciaire|correctionnel|Cassation|d'appel|République|gendarmerie|section de recherche|hadopi|arcom|cnil|parquet (?:national|de|d')|tribunal (?:de|à|d')|français|nationale/i,
  ],
];

export function findAuthorities(paragraph: Paragraph, known: Known): AuthorityFound[] {
  if (paragraph.kind !== 'text') return [];
  const found: AuthorityFound[] = [];
  for (const [type, pattern] of FORMS)
    for (const { at, token: whole } of placesOf(
      paragraph,
      new RegExp(`(?<![\\p{L}@.])(?:${pattern})`, 'gu'),
    )) {
      const token = whole.replace(/^(?:The|A|An|At|In|Le|La|Les|On|And|But) /, '');
      const start = at + whole.length - token.length;
      if (maybePerson(token, [])) continue;
      if (found.some((one) => start < one.at + one.token.length && start + token.length > one.at)) continue;
      const entry = known.authorities.get(folded(token.replace(/ \([^)]*\)$/, '').replace(/^U\.?S\.? /, '')));
      // "Les autorités bulgares et grecques" are of no one country.
      const isOfMany = /,| et /.test(token);
      const country = isOfMany
        ? undefined
        : (entry?.country ?? COUNTRIES.find(([, words]) => words.test(token))?.[0]);
      found.push({
        paragraph: paragraph.number,
        at: start,
        token,
        type,
        ...(entry && { value: entry.id }),
        ...(country && { country }),
        ...(!entry && { doubt: 'not in seeds/authorities by this name' }),
      });
    }
  return found.sort((a, b) => a.at - b.at);
}
