import { eventsFor, type Flag, penaltiesFor, standingOf } from '../registry/stage.ts';
import { wordCaveats, wordContext } from './context.ts';
import { type DomainEntry, domainsOf, wordDomains } from './fates.ts';
import { type FigureEntry, wordFigures } from './figures.ts';
import { wordHeadline } from './headline.ts';
import { type MeasureEntry, wordMeasures } from './measures.ts';
import { rankSources, type SourceEntry, wordSources } from './sources.ts';
import type { Subject } from './subject.ts';
import { type TimelineEntry, wordTimeline } from './timeline.ts';

/** A case in one language: finished sentences, ready to be drawn. Everything in it is plain text. */
export interface Dossier {
  id: string;
  name: string;
  flag: Flag;
  flagText: string;
  headline: string;
  /** Short facts that stand under the headline: country, state, presumption. */
  context: string[];
  timeline: TimelineEntry[];
  domains: DomainEntry[];
  measures: MeasureEntry[];
  figures: FigureEntry[];
  sources: SourceEntry[];
  caveats: string[];
}

export function wordDossier(subject: Subject): Dossier {
  const { voice, matter, clock, host, id } = subject;
  const standing = standingOf(matter, clock, host);
  const references = rankSources(subject, citedBy(subject));
  return {
    id,
    name: matter.name,
    flag: standing.flag,
    flagText: voice.say(`flag.${standing.flag}`),
    headline: wordHeadline(subject, standing),
    context: wordContext(subject, standing),
    timeline: wordTimeline(subject, references, standing),
    domains: wordDomains(subject, references),
    measures: wordMeasures(subject, references),
    figures: wordFigures(subject, references),
    sources: wordSources(subject, references),
    caveats: wordCaveats(subject, standing),
  };
}

function citedBy(subject: Subject): string[] {
  const { matter, host } = subject;
  return [
    ...eventsFor(matter, host).flatMap((event) => event.from),
    ...penaltiesFor(matter, host).flatMap(({ steps }) => steps.flatMap((step) => step.from)),
    ...matter.figures.flatMap((figure) => figure.from),
    ...domainsOf(subject).flatMap((domain) => domain.from),
  ];
}
