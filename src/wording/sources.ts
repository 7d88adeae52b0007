import { earliest } from '../registry/edtf.ts';
import type { Source } from '../registry/registry.ts';
import type { SourceKind } from '../registry/vocabulary/sources.ts';
import type { Subject } from './subject.ts';

/** A source as a reader sees it. */
export interface SourceEntry {
  number: number;
  publisher: string;
  title?: string;
  /** Language of the title, for `lang`. */
  language: string;
  date?: string;
  kind: SourceKind;
  kindText: string;
  /** `source 3, Le Monde`: the name of the small number behind a fact. */
  reference: string;
  url: string;
}

/** Source ids in the order in which they are listed; the position is the number that a fact refers to. */
export type References = readonly string[];

const RANK: readonly SourceKind[] = ['judgment', 'authority', 'press', 'company'];

/** A judgment before an authority's statement before the press before an interested party; the oldest first. */
export function rankSources({ registry }: Subject, ids: string[]): References {
  const keyOf = (id: string) => {
    const source = registry.sources[id];
    return `${source ? RANK.indexOf(source.kind) : 9} ${source?.published ? earliest(source.published) : '9'} ${id}`;
  };
  return [...new Set(ids)].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The numbers of sources, ascending. */
export function referTo(references: References, ids: string[]): number[] {
  const numbers = new Set(ids.map((id) => references.indexOf(id) + 1).filter((number) => number > 0));
  return [...numbers].toSorted((a, b) => a - b);
}

export function wordSources({ registry, voice }: Subject, references: References): SourceEntry[] {
  return references.flatMap((id, index) => {
    const source: Source | undefined = registry.sources[id];
    if (!source) return [];
    const number = index + 1;
    return {
      number,
      publisher: source.publisher,
      ...(source.title !== undefined && { title: source.title }),
      language: source.language,
      ...(source.published !== undefined && { date: voice.date(source.published) }),
      kind: source.kind,
      kindText: voice.say(`source-kind.${source.kind}`),
      reference: `${voice.say('source.reference', { number: String(number) })}, ${source.publisher}`,
      url: source.url,
    };
  });
}
