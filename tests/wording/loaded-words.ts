import type { Language } from '../../src/wording/language.ts';

/** Words that say somebody is at fault, or that something is against the law. */
const GUILTY: Record<Language, RegExp> = {
  en: /guilt|convict|criminal|illegal|unlawful|culprit/i,
  // Not `sans condamnation`.
  fr: /condamn(?!ation\.)|coupable|culpab|criminel|illégal|illicite|délinquant/i,
  // Not `unschuldig`, `Beschuldigung` or `Unschuldsvermutung`.
  de: /(?<!be|on|un)schuldig|verurteil|kriminell|illegal|rechtswidrig|strafbar|straftat|verbrech|täter/i,
  // Not `onschuldig` or `beschuldiging`.
  es: /culpable|culpab|conden|ilegal|ilícit|delito|delict|delincuen/i,
  it: /colpevol|condann|illecit|delitt|\breat[oi]\b|delinquen/i,
  nl: /(?<!be|on|un)schuldig|veroordeel|crimineel|criminele|illega|onrechtmatig|strafba(?:ar|re)|misdrijf|misdadig|dader/i,
};

/** Words for what a civil court finds. */
const LIABLE: Record<Language, RegExp> = {
  en: /liable|liability/i,
  fr: /responsabilité/i,
  de: /haftbar|\bhaftung/i,
  es: /responsabilidad/i,
  it: /responsabilità/i,
  nl: /aansprakelijk/i,
};

/** What every reader of an open case must find, in the reader's own language. */
export const PRESUMPTION: Record<Language, RegExp> = {
  en: /presumed innocent/i,
  fr: /présumée innocente/i,
  de: /Unschuldsvermutung/,
  es: /se presume inocente|presunta inocente/i,
  it: /presunt[ao] innocente/i,
  nl: /vermoeden van onschuld/i,
};

/** What a line must say that names a penalty which only the law threatens. */
export const ONLY_RISKED: Record<Language, RegExp> = {
  en: /not imposed/,
  fr: /non prononcée/,
  de: /nicht verhängt/,
  es: /no impuesta/,
  it: /non inflitta/,
  nl: /niet opgelegd/,
};

const SAFE: Record<Language, RegExp> = {
  en: /\bsafe\b|trustworthy/i,
  fr: /\bsûre?s?\b|sans danger|fiable/i,
  de: /\bsichere?[mnrs]?\b|unbedenklich|ungefährlich|vertrauenswürdig|zuverlässig/i,
  es: /\bsegur[oa]s?\b/i,
  it: /\bsicur[oaie]\b|affidabil/i,
  nl: /\bveilige?\b|ongevaarlijk|betrouwba(?:ar|re)/i,
};

/** One pattern for all languages: a word of any of them is as wrong in any other. */
function inAny(...families: Record<Language, RegExp>[]): RegExp {
  const patterns = families.flatMap((words) => Object.values(words));
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'i');
}

export const GUILT = inAny(GUILTY);
export const FAULT = inAny(GUILTY, LIABLE);
export const SAFETY = inAny(SAFE);
