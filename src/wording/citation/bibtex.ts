/** A field as text; the name of an organisation, which is never taken apart; an address, which is taken as it stands. */
export type BibField = string | { organisation: string } | { url: string } | undefined;

export interface BibEntry {
  key: string;
  fields: Record<string, BibField>;
}

/** What means something to TeX. Letters with accents stay: biber and today's BibTeX read UTF-8. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** BibLaTeX, one `@online` or `@misc` entry each. Titles keep their capitals. */
export function toBibTeX(entries: BibEntry[]): string {
  return entries.map(entryOf).join('\n');
}

function entryOf({ key, fields }: BibEntry): string {
  const lines = Object.entries(fields).flatMap(([name, field]) =>
    field === undefined ? [] : [`  ${name} = {${written(name, field)}}`],
  );
  const type = fields.url === undefined ? 'misc' : 'online';
  return `@${type}{${key.replace(/[^\w-]/g, '-')},\n${lines.join(',\n')}\n}\n`;
}

function written(name: string, field: Exclude<BibField, undefined>): string {
  if (typeof field !== 'string') {
    return 'url' in field ? verbatim(field.url) : `{${escaped(field.organisation)}}`;
  }
  return name === 'title' ? `{${escaped(field)}}` : escaped(field);
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^$&#_%]/g, (sign) => SPECIAL[sign] ?? sign);
}

/** An address field is read as it stands: only what would close it is written in another way. */
function verbatim(url: string): string {
  return url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}
