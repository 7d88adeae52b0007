import type { ComponentChildren } from 'preact';
import type { Dossier } from '../wording/dossier.ts';
import type { FigureEntry } from '../wording/figures.ts';
import type { DossierLabels } from '../wording/labels.ts';
import type { MeasureEntry } from '../wording/measures.ts';
import type { SourceEntry } from '../wording/sources.ts';
import { Timeline } from './timeline.tsx';
import { WebLink } from './web-link.tsx';

interface Props {
  dossier: Dossier;
  labels: DossierLabels;
  /** Shown above the sections where several cases stand together. */
  withName?: boolean;
}

/** All that is known of a case, as lists and headings. Text is only ever text. */
export function DossierView({ dossier, labels, withName = false }: Props) {
  const { name, headline, timeline, measures, figures, domains, sources, caveats } = dossier;
  const shared = { labels, sources };
  const Title = withName ? 'h4' : 'h3';
  return (
    <article class="dossier">
      {withName && (
        <header class="whole">
          <h3>{name}</h3>
          <p>{headline}</p>
        </header>
      )}
      <div>
        <Section as={Title} title={labels.timeline} isEmpty={timeline.length === 0}>
          <Timeline
            entries={timeline}
            labels={labels}
            references={(numbers) => <References numbers={numbers} {...shared} />}
          />
        </Section>
        <Section as={Title} title={labels.figures} isEmpty={figures.length === 0}>
          <dl class="figures">
            {figures.map((entry) => (
              <Figure key={entry.label} entry={entry} {...shared} />
            ))}
          </dl>
        </Section>
      </div>
      <div>
        <Section as={Title} title={labels.measures} isEmpty={measures.length === 0}>
          <Measures entries={measures} {...shared} />
        </Section>
        <Section as={Title} title={labels.domains} isEmpty={domains.length === 0}>
          <ul class="domains">
            {domains.map(({ host, fate, sources: numbers }) => (
              <li key={host}>
                <b>{host}</b> <small>{fate}</small>
                <References numbers={numbers} {...shared} />
              </li>
            ))}
          </ul>
        </Section>
        <Section as={Title} title={labels.sources} isEmpty={sources.length === 0}>
          <ol class="sources">
            {sources.map((source) => (
              <Source key={source.number} source={source} />
            ))}
          </ol>
        </Section>
      </div>
      <ul class="caveats whole">
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
    </article>
  );
}

interface Shared {
  labels: DossierLabels;
  sources: SourceEntry[];
}

interface SectionProps {
  as: 'h3' | 'h4';
  title: string;
  isEmpty: boolean;
  children: ComponentChildren;
}

function Section({ as: Title, title, isEmpty, children }: SectionProps) {
  if (isEmpty) return null;
  return (
    <section>
      <Title class="title">{title}</Title>
      {children}
    </section>
  );
}

/** Under a heading each: what binds, what was decided, what is over, what was only asked for or risked. */
function Measures({ entries, ...shared }: Shared & { entries: MeasureEntry[] }) {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <dl class="measures">
      {groups.map((group) => (
        <div key={group} class={group}>
          <dt>{shared.labels.groups[group]}</dt>
          {entries.map(
            (entry, index) => entry.group === group && <Measure key={index} entry={entry} {...shared} />,
          )}
        </div>
      ))}
    </dl>
  );
}

function Measure({ entry, ...shared }: Shared & { entry: MeasureEntry }) {
  const { text, whom, statusText, history } = entry;
  return (
    <dd>
      <b>{text}</b> <span class="tag">{statusText}</span>
      <p>{whom}</p>
      <p class="soft">
        {history.join(' → ')}
        <References numbers={entry.sources} {...shared} />
      </p>
    </dd>
  );
}

function Figure({ entry, ...shared }: Shared & { entry: FigureEntry }) {
  const { label, claims, isDisputed } = entry;
  return (
    <div>
      <dt>
        {label}
        {isDisputed && <span class="tag">{shared.labels.disputed}</span>}
      </dt>
      {claims.map(({ value, by, sources }, index) => (
        <dd key={index}>
          {value} <small>({by})</small>
          <References numbers={sources} {...shared} />
        </dd>
      ))}
    </div>
  );
}

function Source({ source }: { source: SourceEntry }) {
  const { publisher, title, language, date, kindText, url } = source;
  return (
    <li>
      <WebLink url={url}>
        {publisher}
        {title !== undefined && (
          <>
            {', '}
            <cite lang={language}>{title}</cite>
          </>
        )}
      </WebLink>{' '}
      <small>{[date, kindText].filter(Boolean).join(' · ')}</small>
    </li>
  );
}

/** The small numbers behind a fact. They name the source to those who cannot see the list. */
function References({ numbers, labels, sources }: Shared & { numbers: number[] }) {
  return (
    <>
      {sources
        .filter(({ number }) => numbers.includes(number))
        .map(({ number, publisher, url }) => (
          <WebLink
            key={number}
            look="reference"
            url={url}
            name={`${labels.reference.replace('{number}', String(number))}, ${publisher}`}
          >
            {number}
          </WebLink>
        ))}
    </>
  );
}
