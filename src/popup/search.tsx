import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import type { Reading } from '../wording/domain.ts';
import type { Finder } from './finder.ts';
import { Results } from './results.tsx';
import { useSubscribed, wordListed } from './subscribed.ts';
import { shown, Verdict, verdictOn } from './verdict.tsx';

interface Props {
  reading: Reading;
  settings: Settings;
  query: string;
}

/** A combobox after the ARIA pattern: the focus stays in the field, the arrows move through what was found. */
export function Search({ reading, settings, query: first }: Props) {
  const [query, setQuery] = useState(first);
  const [finder, setFinder] = useState<Finder | 'failed' | null>(null);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isClosed, setClosed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { voice } = reading;

  const isAsked = query.trim() !== '';
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!isAsked || finder) return;
    import('./finder.ts')
      .then(
        async ({ openFinder }) => setFinder(await openFinder(reading, settings)),
        () => setFinder('failed'),
      )
      .catch(() => setFinder('failed'));
  }, [isAsked]);

  const finding = useMemo(
    () => (isAsked && finder && finder !== 'failed' ? finder.find(query) : null),
    [query, finder],
  );
  const found = finding?.found ?? [];
  const open = found.find(({ id }) => id === chosen);
  const isList = found.length > 0 && !open && !isClosed;
  const outcome = finding?.outcome;
  const listed = useSubscribed(outcome?.kind === 'none' ? outcome.host : null, settings);
  const verdict = listed
    ? wordListed(voice, listed)
    : outcome && verdictOn(outcome, { voice, settings, query });
  const status = [verdict?.text, finding && voice.say('popup.results', { count: found.length })];

  return (
    <search class="search">
      <input
        type="text"
        role="combobox"
        aria-label={voice.say('popup.search')}
        aria-expanded={isList}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={isList ? found[active]?.id : undefined}
        placeholder={voice.say('popup.placeholder')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query}
        ref={field}
        onInput={({ currentTarget }) => ask(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="unseen" role="status">
        {status.filter(Boolean).join(' ')}
      </p>
      {isAsked && finder === null && <p class="verdict">{voice.say('popup.searching')}</p>}
      {isAsked && finder === 'failed' && (
        <p class="verdict trouble" role="alert">
          {voice.say('trouble.registry')}
        </p>
      )}
      {verdict && <Verdict voice={voice} verdict={verdict} />}
      {open && finder && finder !== 'failed' && (
        <section class="site">
          <finder.Summary
            key={open.id}
            voice={voice}
            title={open.title}
            dossiers={open.dossiers}
            domain={open.domain}
            isReportable={settings.showReportLink}
            startsOpen
          />
          {found.length > 1 && (
            <button type="button" class="back" onClick={back}>
              {voice.say('popup.back')}
            </button>
          )}
        </section>
      )}
      <Results
        label={voice.say('popup.search')}
        heading={outcome?.kind === 'none' ? voice.say('popup.similar') : undefined}
        found={isList ? found : []}
        active={active}
        choose={setChosen}
      />
      {isList && (
        <p class="all">
          <a
            href={`registry.html?${new URLSearchParams({ q: shown(query) })}`}
            target="_blank"
            rel="noopener"
          >
            {voice.say('popup.in-register')}
          </a>
        </p>
      )}
    </search>
  );

  function ask(text: string) {
    setQuery(text);
    setActive(0);
    setChosen(null);
    setClosed(false);
  }

  function back() {
    setChosen(null);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = found.length - 1;
    const isMove = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (isMove && isClosed) setClosed(false);
    else if (event.key === 'ArrowDown' && isList) setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp' && isList) setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && isList) setChosen(found[active]?.id ?? null);
    else if (event.key === 'Escape' && chosen !== null) setChosen(null);
    else if (event.key === 'Escape' && isList) setClosed(true);
    else if (event.key === 'Escape' && query !== '') ask('');
    else return;
    event.preventDefault();
  }
}
