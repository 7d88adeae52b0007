import type { Place } from './paragraphs.ts';

/** Lines of YAML with their comments: a library would write the data, but not the doubts beside it. */

/** Plain where that is safe in any place, else in quotation marks. */
export function scalar(value: string | number): string {
  const text = String(value);
  if (typeof value === 'number' || /^\d{4}-\d{2}(?:-\d{2})?~?$|^\d{4}~?$/.test(text)) return text;
  return /^\p{L}[\p{L}\d .'’()€%/-]*$/u.test(text) &&
    !/[ (]$|^(?:true|false|null|y|n|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

export function flow(values: (string | number)[]): string {
  return `[${values.map(scalar).join(', ')}]`;
}

export function doubt(...doubts: (string | undefined)[]): string[] {
  return [...new Set(doubts)].flatMap((one) => (one ? [`# doubt: ${one.replace(/\s+/g, ' ')}`] : []));
}

/** Fields of an entry, in order; what is undefined is left out. */
export function fields(values: Record<string, string | number | undefined>): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${scalar(value)}`],
  );
}

export function indent(lines: string[], by = 2): string[] {
  return lines.map((line) => `${' '.repeat(by)}${line}`);
}

/** One entry of a list: comments first, then `- ` before its first field. */
export function item(comments: string[], lines: string[]): string[] {
  const [first = '', ...rest] = lines;
  return indent([...comments, `- ${first}`, ...indent(rest)]);
}

/** `from:` with the tokens of each paragraph together. */
export function cited(source: string, places: Place[]): string[] {
  const paragraphs = [...new Set(places.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  return [
    'from:',
    ...paragraphs.map((paragraph) => {
      const tokens = [
        ...new Set(places.filter((place) => place.paragraph === paragraph).map(({ token }) => token)),
      ];
      return `  - { source: ${source}, paragraph: ${paragraph}, says: ${flow(tokens)} }`;
    }),
  ];
}

/** Things that say the same, together, in the order of the article. */
export function together<Item>(items: Item[], key: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const one of items) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}
