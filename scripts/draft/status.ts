import type { Status } from '../../src/registry/vocabulary/measures.ts';

/** Which word of a sentence says whether a penalty was risked, asked for or imposed. */
const WORDS: [Status, string][] = [
  [
    'risked',
    "risqu(?:e|ent|ait|aient|er)|encour(?:t|ent|ait|aient|ir|ue?s?|raient|rait)|passibles?|punie?s? (?:de|d')|exposent|s'expose|(?:could|may|might|can) (?:face|be|receive|get|lead)|fac(?:e|es|ed|ing)|liable to|carr(?:y|ies)|punishable|maximum (?:sentence|penalty)|at risk|risk(?:s|ing)?",
  ],
  [
    'requested',
    'requis(?:e|es)?|requiert|requérait|réquisitions|réclam(?:e|ent|é|ée|és|ait|aient|er)|sollicit(?:e|é|ée|ait)|demand(?:e|ent|ait|aient|é|ée)(?= (?:la|le|les|une?|des|que|\\d|au tribunal|[\\p{L}\\d]+ (?:mois|ans|euros)))|sought|seeks?|seeking|ask(?:ed|s|ing) (?:for|the)|call(?:ed|ing|s) for|request(?:ed|s|ing)?|demand(?:ed|s|ing)|claim(?:ed|ing|s)|recommended|want(?:s|ed)',
  ],
  [
    'overturned',
    'infirm(?:é|ée|e|ait)|annul(?:é|ée|e)|overturned|quashed|relax(?:é|ée|és)|acquitt(?:ed|é|és|ée)',
  ],
  [
    'upheld',
    'confirm(?:é|ée|e|ait)s? (?:en appel|la (?:peine|condamnation)|le jugement|par la cour)|confirmée? en appel|upheld|confirmed (?:on appeal|the (?:sentence|conviction))',
  ],
  [
    'imposed',
    "condamn(?:é|ée|és|ées|e|ait|ation)|écop(?:é|e|ent)|prononc(?:é|ée|és|ées|e)|inflig(?:é|ée|e)|ordonn(?:é|ée|és|e)|devr(?:a|ont)|doivent|vont (?:devoir|être)|seront|a (?:également )?demandé aux|jugé|tranché|saisie?s?|séquestre|s'appliquer|sont à la charge|sentenced|jailed|imprisoned|ordered|fined|handed|given|received|must pay|told to pay|was awarded|were awarded|seized|granted",
  ],
];
const WORD = new RegExp(
  WORDS.map(([status, words]) => `(?<${status}>(?<![\\p{L}])(?:${words})(?![\\p{L}]))`).join('|'),
  'giu',
);
/** "Pourrait être condamné", "risque d'être condamné": not yet. */
const MAYBE =
  /(?:pourrai(?:t|ent)|pouvai(?:t|ent)|peu(?:t|vent)|risqu\p{L}+ (?:d'|de )?|could|may|might|can|if|would|s'ils?)(?: [\p{L}']+){0,3}[ ']*$/iu;
const REFUSED = /(?:refus\p{L}+|rejet\p{L}+|débout\p{L}+|refused|rejected|dismissed|denied)/iu;

export function statusOf(
  sentence: string,
  at: number,
  length: number,
): { status?: Status; statusWord?: string } {
  const words = [...sentence.matchAll(WORD)].map((match) => ({
    status: statusIn(match.groups ?? {}, sentence.slice(0, match.index)),
    statusWord: match[0],
    // Behind the penalty only its own participle counts: "sept ans de prison encourus".
    distance:
      match.index < at
        ? at - match.index
        : (match.index - at - length) *
          (/^(?:encouru|requis|prononc|réclam|demand)/i.test(match[0]) ? 0.5 : 3),
    isInside: match.index >= at && match.index < at + length,
  }));
  const nearest = words.toSorted(
    (a, b) => Number(b.isInside) - Number(a.isInside) || a.distance - b.distance,
  )[0];
  if (nearest) {
    if (nearest.status === 'requested' && REFUSED.test(sentence))
      return { status: 'refused', statusWord: REFUSED.exec(sentence)?.[0] ?? '' };
    return { status: nearest.status, statusWord: nearest.statusWord };
  }
  const upTo = /jusqu'à|up to|maximum/i.exec(sentence.slice(0, at));
  return upTo ? { status: 'risked', statusWord: upTo[0] } : {};
}

function statusIn(groups: Record<string, string | undefined>, before: string): Status {
  const status = WORDS.find(([name]) => groups[name] !== undefined)?.[0] ?? 'risked';
  if (status !== 'imposed') return status;
  if (MAYBE.test(before)) return 'risked';
  // "La justice a demandé aux moteurs" is an order; asked of a court it is a request, which the other list holds.
  return status;
}

export function isConditional(sentence: string): boolean {
  return /(?:^|[^\p{L}])(?:s'ils?|s'(?=elle)|si (?!orange)|if (?:found|convicted|they|he|she|prosecuted)|en cas de|were they)(?=[^.]*(?:étai(?:t|ent)|reconnu|poursuivi|convicted|found|prosecuted|condamnation))/iu.test(
    sentence,
  );
}
