import { useState } from 'preact/hooks';
import type { Answer, Hit, LookUp } from '../registry/search.ts';
import { Flag } from '../ui/flag.tsx';
import { type Reading, wordCase, wordDomain } from '../wording/domain.ts';
import type { Dossier } from '../wording/dossier.ts';
import type { Voice } from '../wording/voice.ts';
import { Summary } from './summary.tsx';

interface Props {
  reading: Reading;
  lookUp: LookUp;
  query: string;
}

interface Found {
  title: string;
  note: string;
  dossiers: Dossier[];
}

/** A combobox after the ARIA pattern: the focus stays in the field, the arrows move through what was found. */
export function Search({ reading, lookUp, query: first }: Props) {
  const [query, setQuery] = useState(first);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const { voice } = reading;
  const answer = query.trim() === '' ? null : lookUp(query);
  const found = answer?.hits.map((hit) => describe(reading, hit)) ?? [];
  const open = chosen === null ? undefined : found[chosen];

  return (
    <search class="search">
      <input
        type="text"
        role="combobox"
        aria-label={voice.say('popup.search')}
        aria-expanded={found.length > 0 && !open}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 && !open ? `found-${active}` : undefined}
        placeholder={voice.say('popup.placeholder')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        ref={(field) => field?.focus()}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setActive(0);
          setChosen(null);
        }}
        onKeyDown={onKeyDown}
      />
      <p class="unseen" role="status">
        {answer && voice.say('popup.results', { count: found.length })}
      </p>
      {answer && <Verdict voice={voice} answer={answer} query={query.trim()} />}
      {open ? (
        <section class="site">
          <Summary key={chosen} voice={voice} title={open.title} dossiers={open.dossiers} startsOpen />
          {found.length > 1 && (
            <button type="button" onClick={() => setChosen(null)}>
              {voice.say('popup.back')}
            </button>
          )}
        </section>
      ) : (
        <div id="found" role="listbox" aria-label={voice.say('popup.search')} hidden={found.length === 0}>
          {found.map(({ title, note, dossiers: [lead] }, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox never take the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
            <div
              key={index}
              id={`found-${index}`}
              class="hit"
              role="option"
              aria-selected={index === active}
              onClick={() => setChosen(index)}
            >
              {lead && <Flag state={lead.flag} text={lead.flagText} />}
              <div>
                <b>{title}</b> <small>{note}</small>
                <p class="sub">{lead?.headline}</p>
              </div>
            </div>
          ))}
        </div>
      )}
    </search>
  );

  function onKeyDown(event: KeyboardEvent) {
    const last = found.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && found.length > 0) setChosen(active);
    else if (event.key === 'Escape' && chosen !== null) setChosen(null);
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
  }
}

/** "No record held" is an answer of its own; it is never "safe". */
function Verdict({ voice, answer, query }: { voice: Voice; answer: Answer; query: string }) {
  const { notListed, problem, hits } = answer;
  if (problem && problem !== 'empty' && problem !== 'single-label') {
    return <p class="verdict">{voice.say(`problem.${problem}`, { query })}</p>;
  }
  if (notListed !== undefined) {
    return (
      <div class="verdict summary">
        <Flag state="none" text={voice.say('flag.none')} />
        <div>
          <p class="lead">{voice.say('popup.not-listed', { host: notListed })}</p>
          <p class="sub">{voice.say('popup.none-note')}</p>
        </div>
      </div>
    );
  }
  return hits.length > 0 ? null : <p class="verdict">{voice.say('popup.nothing', { query })}</p>;
}

function describe(reading: Reading, hit: Hit): Found {
  const { registry, voice } = reading;
  if (hit.kind === 'case') {
    const matter = registry.cases[hit.id];
    const note = matter && matter.hosts.length === 0 ? voice.say('popup.no-domain') : '';
    return { title: matter?.name ?? hit.id, note, dossiers: wordCase(reading, hit.id) };
  }
  const listing = registry.hosts[hit.domain];
  const site = registry.sites[hit.id];
  return {
    title: hit.domain,
    note: site ? voice.say('popup.domain-of', { site: site.name }) : '',
    dossiers: listing ? wordDomain(reading, hit.domain, listing) : [],
  };
}
