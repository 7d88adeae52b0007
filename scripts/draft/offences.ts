import type { OFFENCES } from '../../src/registry/vocabulary/events.ts';
import { type Paragraph, type Place, placesOf, sentenceAt } from './paragraphs.ts';
import { isConditional } from './status.ts';

export interface OffenceFound extends Place {
  value: (typeof OFFENCES)[number];
  /** "If they were prosecuted for …": nobody was. */
  isConditional: boolean;
}

const WORDS: [OffenceFound['value'], RegExp][] = [
  ['organised-counterfeiting', /contrefaçon (?:commise )?en bande organisée|organised counterfeiting/giu],
  ['receiving-counterfeits', /recel de contrefaçon/giu],
  ['counterfeiting', /contrefaçon(?! (?:commise )?en bande)/giu],
  ['reproduction-without-right', /reproduction (?:sans (?:droit|autorisation)|non autorisée)/giu],
  [
    'copyright-infringement',
    /(?:criminal )?copyright infringement|violation (?:du|des) droits? d'auteurs?/giu,
  ],
  ['conspiracy', /conspiracy|conspiring|association de malfaiteurs/giu],
  ['criminal-organisation', /organisation criminelle|criminal organi[sz]ation/giu],
  ['computer-fraud', /fraude informatique|computer fraud/giu],
  ['hacking', /hacking|piratage informatique/giu],
  ['money-laundering', /blanchiment|money[- ]laundering/giu],
  ['tax-evasion', /fraude fiscale|tax (?:evasion|fraud)/giu],
  ['racketeering', /racketeering/giu],
  ['fraud', /(?:conspiracy to|wire|convicted of|charged with|guilty of) (?:de)?fraud|escroquerie/giu],
];

export function findOffences(paragraph: Paragraph): OffenceFound[] {
  if (paragraph.kind !== 'text') return [];
  return WORDS.flatMap(([value, words]) =>
    placesOf(paragraph, words)
      .filter(
        ({ at, token }) => !/^contrefaçon$/i.test(token) || !/recel de $/i.test(paragraph.text.slice(0, at)),
      )
      .map(({ at, token }) => ({
        paragraph: paragraph.number,
        at,
        token,
        value,
        isConditional: isConditional(sentenceAt(paragraph.text, at).text),
      })),
  );
}
