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
  const Title = withName ? 'h4' : 'h3';
  const section = (title: string, { length }: unknown[], content: ComponentChildren) =>
    length > 0 && (
      <section>
        <Title class="title">{title}</Title>
        {content}
      </section>
    );
  const references: References = (numbers) =>
    sources
      .filter(({ number }) => numbers.includes(number))
      .map(({ number, reference, url }) => (
        <WebLink key={number} look="reference" url={url} name={reference}>
          {number}
        </WebLink>
      ));
  const shared = { labels, references };
  return (
    <article class="dossier">
      {withName && (
        <header class="whole">
          <h3>{name}</h3>
          <p>{headline}</p>
        </header>
      )}
      <div>
        {section(labels.timeline, timeline, <Timeline entries={timeline} {...shared} />)}
        {section(labels.figures, figures, <Figures entries={figures} {...shared} />)}
      </div>
      <div>
        {section(labels.measures, measures, <Measures entries={measures} {...shared} />)}
        {section(
          labels.domains,
          domains,
          <ul class="domains">
            {domains.map(({ host, fate, sources: numbers }) => (
              <li key={host}>
                <b>{host}</b> <small>{fate}</small>
                {references(numbers)}
              </li>
            ))}
          </ul>,
        )}
        {section(labels.sources, sources, <ol class="sources">{sources.map(Source)}</ol>)}
      </div>
      <ul class="caveats whole">
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
    </article>
  );
}

/** The small numbers behind a fact. They name the source to those who cannot see the list. */
export type References = (numbers: number[]) => ComponentChildren;

interface Shared {
  labels: DossierLabels;
  references: References;
}

/** Under a heading each: what binds, what was decided, what is over, what was only asked for or risked. */
function Measures({ entries, labels, references }: Shared & { entries: MeasureEntry[] }) {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <dl class="measures">
      {groups.map((shown) => (
        <div key={shown} class={shown}>
          <dt>{labels.groups[shown]}</dt>
          {entries.map(
            ({ group, text, statusText, whom, history, sources }, index) =>
              group === shown && (
                <dd key={index}>
                  <b>{text}</b> <span class="tag">{statusText}</span>
                  <p>{whom}</p>
                  <p class="soft">
                    {history.join(' → ')}
                    {references(sources)}
                  </p>
                </dd>
              ),
          )}
        </div>
      ))}
    </dl>
  );
}

function Figures({ entries, labels, references }: Shared & { entries: FigureEntry[] }) {
  return (
    <dl class="figures">
      {entries.map(({ label, claims, isDisputed }) => (
        <div key={label}>
          <dt>
            {label}
            {isDisputed && <span class="tag">{labels.disputed}</span>}
          </dt>
          {claims.map(({ value, by, sources }, index) => (
            <dd key={index}>
              {value} <small>({by})</small>
              {references(sources)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Source({ number, publisher, title, language, date, kindText, url }: SourceEntry) {
  return (
    <li key={number}>
      <WebLink url={url}>
        {publisher}
        {title && (
          <>
            {', '}
            <cite lang={language}>{title}</cite>
          </>
        )}
      </WebLink>{' '}
      <small>
        {date && `${date} · `}
        {kindText}
      </small>
    </li>
  );
}
