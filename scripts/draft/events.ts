import type { EventType } from '../../src/registry/vocabulary/events.ts';
import type { AuthorityFound } from './authorities.ts';
import type { DateFound } from './dates.ts';
import { type Paragraph, sentenceAt } from './paragraphs.ts';
import { isAhead } from './tense.ts';

/** A date with what happened on it, as far as its sentence tells. */
export interface EventFound {
  type: EventType;
  date: DateFound;
  authority?: AuthorityFound;
  doubt?: string;
}

/** The word of the sentence that stands nearest to the date decides. */
const TYPES: [EventType, RegExp][] = [
  ['acquittal', /relax(?:ée?s?|e)(?![\p{L}])|acquitt\p{L}+/giu],
  [
    'judgment',
    /(?:a|ont|été) (?:jugé|tranché|condamnée?s?)|jugement|verdict|délibéré|condamnée?s? à|(?:was|were) (?:sentenced|convicted|jailed|fined)|ruled|ruling|judge?ment|sentenced/giu,
  ],
  [
    'trial',
    /(?:sera|seront|être) jugée?s?|procès|audience|comparaît\p{L}*|comparu|trial|hearing|appeared (?:in|before)|due in court|appear (?:in|before)/giu,
  ],
  ['custody', /garde à vue|in custody|remanded/giu],
  ['arrest', /arrêtée?s?(?![\p{L}])|interpell\p{L}+|arrest(?:ed|s)?(?![\p{L}])/giu],
  ['search', /perquisition\p{L}*|raid(?:ed|s)?(?![\p{L}])|searched/giu],
  ['seizure', /saisie?s?(?![\p{L}])|sous séquestre|seized|seizure/giu],
  [
    'shutdown',
    /fermé (?:ses portes)?|désactivé|déconnecté|mise?s? hors ligne|stoppé leur activité|shut (?:down|itself)|went offline|closed down|taken offline|shut its doors/giu,
  ],
  [
    'complaint',
    /plaintes?|offensive judiciaire|tourner vers la justice|saisi la justice|assign(?:é|ation)\p{L}*|complaints?|sued|lawsuit/giu,
  ],
  ['investigation', /enquêtes?(?! (?:n'|a permis))|investigations?|information judiciaire/giu],
  [
    'activity',
    /en ligne depuis|commencé ses activités|créée? (?:en|le)|lancée? en|généré|(?:since|launched|started|founded|began|online since|created)(?![\p{L}])/giu,
  ],
  [
    'blocking-order',
    /ordonn\p{L}+[^.]{0,60}bloqu\p{L}+|ordonn\p{L}+[^.]{0,60}blocage|ordered[^.]{0,80}block|blocking (?:order|injunction)/giu,
  ],
  [
    'announcement',
    /communiqué|conférence de presse|bilan présenté|annonc\p{L}+|announced|press release|press conference/giu,
  ],
  ['appeal', /en appel|cour d'appel|on appeal|court of appeal/giu],
  ['charge', /mise?s? en examen|charged with|indicted/giu],
  ['plea', /pleaded|plaidé coupable|pled guilty/giu],
  ['expiry', /question de ce qu'il adviendra|expire\p{L}*|arrive à (?:terme|échéance)/giu],
];
/** What a word means when the sentence looks ahead. */
const AHEAD: Partial<Record<EventType, EventType>> = { trial: 'trial-due', judgment: 'judgment-due' };

export function findEvents(
  paragraphs: Paragraph[],
  found: { dates: DateFound[]; authorities: AuthorityFound[] },
): EventFound[] {
  return found.dates.flatMap((date) => {
    const paragraph = paragraphs.find(({ number }) => number === date.paragraph);
    if (!paragraph || date.value === undefined || paragraph.kind !== 'text') return [];
    const sentence = sentenceAt(paragraph.text, date.at);
    const at = date.at - sentence.start;
    const type = nearestType(sentence.text, at);
    if (!type) return [];
    const ahead = isAhead(sentence.text.slice(0, at), sentence.text.slice(at + date.token.length));
    const authority = found.authorities.find(
      (one) =>
        one.paragraph === date.paragraph &&
        one.at >= sentence.start &&
        one.at < sentence.start + sentence.text.length,
    );
    return [
      {
        type: (ahead && AHEAD[type]) || type,
        date,
        ...(authority && { authority }),
        doubt: 'which event the date belongs to',
      },
    ];
  });
}

function nearestType(sentence: string, at: number): EventType | undefined {
  const near = TYPES.flatMap(([type, words]) =>
    [...sentence.matchAll(words)].map((match) => ({
      type,
      distance: match.index < at ? at - match.index - match[0].length : match.index - at,
    })),
  );
  return near.sort((a, b) => a.distance - b.distance)[0]?.type;
}
