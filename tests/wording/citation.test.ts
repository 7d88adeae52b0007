import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import type { Case, Registry } from '../../src/registry/registry.ts';
import { citeCase } from '../../src/wording/citation.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { event, matter, registryOf } from '../registry/fixtures.ts';
import { record } from '../registry/real-record.ts';
import { TODAY, voices } from './voices.ts';

function cite(registry: Registry, id: string, language: (typeof LANGUAGES)[number] = 'en') {
  const one = registry.cases[id];
  if (!one) throw new Error(`no such case: ${id}`);
  return citeCase({ registry, id, matter: one, voice: voices[language], clock: clockAt(TODAY) });
}

/** What TeX reads in each field of each entry; throws where braces do not match. */
function readBibTeX(text: string): { type: string; key: string; fields: Record<string, string> }[] {
  return [...text.matchAll(/^@(\w+)\{([^,\s]+),\n([\s\S]*?)\n\}\n/gm)].map(
    ([, type = '', key = '', body = '']) => ({
      type,
      key,
      fields: Object.fromEntries(
        body.split(/,\n(?= {2}\w+ = )/).map((line) => {
          const [, name = '', value = ''] = /^ {2}(\w+) = \{([\s\S]*)\}$/.exec(line) ?? [];
          if (name === '' || depthOf(value) !== 0) throw new Error(`no field: ${line}`);
          return [name, name === 'url' ? value : plain(value)];
        }),
      ),
    }),
  );
}

function depthOf(value: string): number {
  let depth = 0;
  for (const sign of value.replace(/\\[{}]/g, '')) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return -1;
  }
  return depth;
}

function plain(value: string): string {
  return value
    .replace(/\\textbackslash\{\}/g, '\u0001')
    .replace(/\\textasciitilde\{\}/g, '~')
    .replace(/\\textasciicircum\{\}/g, '^')
    .replace(/\\([{}$&#_%])|[{}]/g, '$1')
    .replaceAll('\u0001', '\\');
}

describe('the words to cite a case', () => {
  it.each(LANGUAGES)('name the case, its number, the record and every source: %s', (language) => {
    const { plain: text } = cite(record, 'fr-2013-allostreaming', language);
    for (const part of [
      'Allostreaming',
      'RG 11/60013',
      'Pavillon',
      'fr-2013-allostreaming',
      '2026',
      'https://',
    ])
      expect(text).toContain(part);
  });

  it('are read back by a reader of BibTeX, whatever the name holds', () => {
    const name = 'A & B {100 %} #1 _x_ $5 ~a^b \\input{x}';
    const title = 'Says “50 %” & more_';
    const registry = registryOf({
      sample: matter([event('trial', '2020')], { name, docket: 'RG 11/60013' }),
    });
    const sources = {
      ...registry.sources,
      paper: { ...sourceOf(registry), title, url: 'https://press.example/a_b%20c?x={1}' },
    };
    const [entry, source] = readBibTeX(cite({ ...registry, sources }, 'sample').bibtex);
    expect(entry).toMatchObject({ type: 'misc', key: 'sample', fields: { title: name, date: '2026-11-21' } });
    expect(entry?.fields.note).toBe('sample, RG 11/60013');
    expect(source).toMatchObject({ type: 'online', key: 'sample-1', fields: { title } });
    expect(source?.fields.url).toBe('https://press.example/a_b%20c?x=%7B1%7D');
  });

  it('are well-formed BibTeX and CSL-JSON for every case of the record', () => {
    for (const [id, one] of Object.entries(record.cases)) {
      const { bibtex, csl } = cite(record, id);
      const items: { id: string; title: string; URL?: string }[] = JSON.parse(csl);
      const entries = readBibTeX(bibtex);
      expect(entries.map(({ key }) => key)).toEqual(items.map((item) => item.id));
      expect(items[0]).toMatchObject({ id, title: one.name, type: 'entry' });
      expect(items.slice(1).every(({ URL: url }) => url?.startsWith('http'))).toBe(true);
      expect(entries.map(({ fields }) => fields.title)).toEqual(items.map(({ title }) => title));
    }
  });

  it('give dates to CSL as numbers, and say when one is about', () => {
    const one: Case = matter([event('trial', '2020')]);
    const registry = registryOf({ sample: one });
    const paper = { ...sourceOf(registry), published: '2013-12~' };
    const [, source] = JSON.parse(
      cite({ ...registry, sources: { ...registry.sources, paper } }, 'sample').csl,
    );
    expect(source.issued).toEqual({ 'date-parts': [[2013, 12]], circa: true });
  });
});

function sourceOf({ sources }: Registry) {
  const { paper } = sources;
  if (!paper) throw new Error('no paper');
  return paper;
}
