import type { Draft } from '../../../scripts/draft/draft.ts';

/** A fact of an answer key: where it stands, which words, and what they mean. */
export interface Fact {
  paragraph: number;
  kind: string;
  token: string;
  value?: string;
}

/** What a draft found, in the shape of a key. */
export function factsOf(found: Draft): Fact[] {
  const named = found.named.flatMap(({ isTarget, host, places }) =>
    places.map((place) => fact(isTarget ? 'site' : 'mention', place, host)),
  );
  return [
    ...named,
    ...found.dates.map((one) => fact('date', one, one.value)),
    ...found.money.map((one) => fact('money', one, one.value)),
    ...found.durations.map((one) => fact('duration', one, one.value)),
    ...found.counts.map((one) => fact('count', one, one.value?.toString())),
    ...found.penalties.map((one) =>
      fact('penalty', one, [one.kind, one.status, one.for, one.amount].filter(Boolean).join(' ')),
    ),
    ...found.authorities.map((one) => fact('authority', one)),
    ...found.bodies.map((one) => fact('body', one)),
  ];
}

function fact(
  kind: string,
  { paragraph, token }: { paragraph: number; token: string },
  value?: string,
): Fact {
  return { paragraph, kind, token, ...(value !== undefined && { value }) };
}

export interface Score {
  wanted: number;
  found: number;
  missed: Fact[];
  extra: Fact[];
}

/** Paragraph and meaning must agree, and of the words the one must hold the other. Twice in a paragraph counts once. */
export function score(key: Fact[], found: Fact[], kind: string): Score {
  const wanted = key.filter((one) => one.kind === kind);
  const given = unique(found.filter((one) => one.kind === kind));
  return {
    wanted: wanted.length,
    found: given.length,
    missed: wanted.filter((one) => !given.some((other) => agree(one, other))),
    extra: given.filter(
      (one) => !key.some((other) => family(other.kind) === family(kind) && agree(other, one)),
    ),
  };
}

/** Bodies and hosts that are only named are the mentions of a case: a key says each once. */
function family(kind: string): string {
  return kind === 'body' ? 'mention' : kind;
}

function agree(wanted: Fact, given: Fact): boolean {
  const [a, b] = [wanted.token.toLowerCase(), given.token.toLowerCase()];
  return (
    wanted.paragraph === given.paragraph &&
    (a.includes(b) || b.includes(a)) &&
    (wanted.value === undefined || wanted.value === given.value)
  );
}

function unique(facts: Fact[]): Fact[] {
  const seen = new Map(facts.map((one) => [`${one.paragraph} ${one.token.toLowerCase()} ${one.value}`, one]));
  return [...seen.values()];
}
