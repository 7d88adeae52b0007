import type { Source } from '../registry/registry.ts';
import { type BibEntry, toBibTeX } from './citation/bibtex.ts';
import { type References, rankSources } from './sources.ts';
import type { Subject } from './subject.ts';

/** The words to cite a case, and its sources with it. */
export interface Citation {
  plain: string;
  bibtex: string;
  /** CSL-JSON, as reference managers read it. */
  csl: string;
}

/** `sources` are source ids in the order in which the dossier numbers them. */
export function citeCase(subject: Subject): Citation {
  const { registry } = subject;
  const ids = referencesOf(subject);
  const sources = ids.flatMap((id) => registry.sources[id] ?? []);
  return {
    plain: plainly(subject, sources),
    bibtex: toBibTeX([
      bibCase(subject),
      ...sources.map((source, index) => bibSource(subject, source, index)),
    ]),
    csl: `${JSON.stringify([cslCase(subject), ...sources.map((source, index) => cslSource(subject, source, index))], null, 2)}\n`,
  };
}

function referencesOf(subject: Subject): References {
  const { events, penalties } = subject.matter;
  return rankSources(subject, [
    ...events.flatMap(({ from }) => from),
    ...penalties.flatMap(({ steps }) => steps.flatMap(({ from }) => from)),
  ]);
}

function plainly({ id, matter, registry, voice }: Subject, sources: Source[]): string {
  const place = [...matter.countries.map(voice.country), ...docketsOf(matter)].join(', ');
  const entry = voice.say('cite.entry', {
    name: matter.name,
    place,
    id,
    reviewed: voice.date(matter.reviewed),
    date: voice.date(registry.date),
  });
  const lines = sources.map(({ publisher, title, published, url }, index) => {
    const parts = [publisher, title, published && voice.date(published), url];
    return `${index + 1}. ${parts.filter(Boolean).join(', ')}`;
  });
  return [entry, ...(lines.length > 0 ? [voice.say('cite.sources'), ...lines] : [])].join('\n');
}

function docketsOf({ docket, ecli }: { docket?: string | undefined; ecli?: string | undefined }): string[] {
  return [docket, ecli].filter((number) => number !== undefined);
}

function bibCase({ id, matter, registry, voice }: Subject): BibEntry {
  return {
    key: id,
    fields: {
      title: matter.name,
      author: { organisation: 'Pavillon' },
      howpublished: voice.say('cite.register'),
      date: matter.reviewed,
      version: registry.date,
      note: [id, ...docketsOf(matter)].join(', '),
      langid: voice.language,
    },
  };
}

function bibSource(
  { id }: Subject,
  { publisher, title, published, url, language, accessed }: Source,
  index: number,
): BibEntry {
  return {
    key: `${id}-${index + 1}`,
    fields: {
      title: title ?? publisher,
      author: { organisation: publisher },
      date: published?.replace('~', ''),
      url: { url },
      urldate: accessed,
      langid: language,
    },
  };
}

function cslCase({ id, matter, voice }: Subject): object {
  return {
    id,
    type: 'entry',
    title: matter.name,
    'container-title': voice.say('cite.register'),
    publisher: 'Pavillon',
    issued: cslDate(matter.reviewed),
    number: docketsOf(matter).join(', ') || id,
    jurisdiction: matter.countries.join(', '),
    language: voice.language,
  };
}

function cslSource({ id }: Subject, source: Source, index: number): object {
  const { publisher, title, published, url, language, accessed, kind } = source;
  return {
    id: `${id}-${index + 1}`,
    type: kind === 'press' ? 'article-newspaper' : kind === 'judgment' ? 'legal_case' : 'webpage',
    title: title ?? publisher,
    ...(kind === 'press' ? { 'container-title': publisher } : { publisher }),
    ...(published !== undefined && { issued: cslDate(published) }),
    accessed: cslDate(accessed),
    URL: url,
    language,
  };
}

function cslDate(edtf: string): object {
  const parts = edtf.replace('~', '').split('-').map(Number);
  return { 'date-parts': [parts], ...(edtf.endsWith('~') && { circa: true }) };
}
