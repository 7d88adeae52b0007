import { paragraphsOf } from '../../src/registry/checks/articles.ts';

/** `caption`: what stands under pictures; `furniture`: subscriptions, teasers and the like, which say nothing of the case. */
export type ParagraphKind = 'text' | 'caption' | 'furniture';

export interface Paragraph {
  /** From 1, as the record cites them. */
  number: number;
  kind: ParagraphKind;
  text: string;
}

/** A thing that stands in the article: where, and the very words. */
export interface Place {
  paragraph: number;
  /** Where in the paragraph it starts. */
  at: number;
  token: string;
}

const FURNITURE =
  /s'abonner|abonnez-vous|abonné(?:e|s|es)? \?|newsletter|infolettre|signaler une erreur|crédits? photo|capture d'écran|article réservé|lire (?:aussi|également|la suite)|à lire (?:aussi|également)|google news|vous avez (?:lu|aimé)|rejoignez|partager (?:sur|cet)|tous droits réservés|cookies?\b|subscri(?:be|ption box)|sign up|sign in|read (?:more|next|also)|related (?:articles|stories)|share (?:this|on)|all rights reserved|advertisement|most read|comments? \(\d|commentaires? \(\d|follow us|suivez-nous/i;
/** After one of these headings comes a box, or the end of the page. */
const BOX =
  /^(?:découvrez (?:les|nos|le|la)\b|sur le même sujet|à lire aussi|lire aussi|les plus lus|pour aller plus loin|nos articles|dans la même rubrique|vous aimerez|s'abonner|related|read (?:more|next|also)|more on this|most (?:read|popular)|you may also like|recommended|newsletter|sign up|subscribe)/i;
const CAPTION = /\d+ ?[x×] ?\d{3}|^(?:photo|image|illustration|legend|légende)\b|^©|©[^.]{0,60}$/i;
/** Words that a paragraph about a case hardly does without. */
const CASE =
  /tribunal|justice|police|procureur|parquet|piratage|piraté|contrefaçon|enquête|condamn|court|prosecutor|piracy|pirate|copyright|investigat|sentenced|\bsites?\b/i;
/** A block this long is no heading, button or teaser any more. */
const LONG = 260;
const SHORT = 200;

export function readParagraphs(text: string): Paragraph[] {
  let inBox = false;
  return paragraphsOf(text).map((block, index) => {
    if (BOX.test(block) && block.length < SHORT) inBox = true;
    else if (block.length >= LONG && CASE.test(block) && !FURNITURE.test(block)) inBox = false;
    return { number: index + 1, kind: inBox ? 'furniture' : kindOf(block), text: block };
  });
}

function kindOf(block: string): ParagraphKind {
  if (block.length >= SHORT) return 'text';
  if (CAPTION.test(block)) return 'caption';
  return FURNITURE.test(block) ? 'furniture' : 'text';
}

/** All matches of a pattern (with flag `g`) in a paragraph, as places. */
export function placesOf(paragraph: Paragraph, pattern: RegExp): (Place & { match: RegExpExecArray })[] {
  return [...paragraph.text.matchAll(pattern)].map((match) => ({
    paragraph: paragraph.number,
    at: match.index,
    token: match[0],
    match,
  }));
}

export interface Sentence {
  text: string;
  start: number;
}

const BREAK =
  /(?<!\b(?:M|Mr|Mrs|Ms|Dr|MM|St|p|art|n|no|v|vs|U\.S|U\.K|cf|env|\p{Lu}))[.!?…]["»”)]* +(?=["«“(]? ?[\p{Lu}\d])/gu;

/** The sentence that a place of the paragraph stands in. */
export function sentenceAt(text: string, at: number): Sentence {
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    if (end > at) return { text: text.slice(start, end), start };
    start = end;
  }
  return { text: text.slice(start), start };
}

/** Words before and after a place, inside its sentence. */
export function around({ text }: Paragraph, at: number, length: number): { before: string; after: string } {
  const sentence = sentenceAt(text, at);
  return {
    before: text.slice(sentence.start, at),
    after: text.slice(at + length, sentence.start + sentence.text.length),
  };
}
