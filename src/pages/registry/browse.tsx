import { useMemo } from 'preact/hooks';
import { choose } from '../../registry/facets.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Reading } from '../../wording/domain.ts';
import { type Address, isFiltered, NOTHING_PICKED, writeAddress } from './address.ts';
import { Chips } from './chips.tsx';
import { Export } from './export.tsx';
import { Facets } from './facets.tsx';
import type { Go } from './history.ts';
import { List } from './list.tsx';
import { Overview } from './overview.tsx';
import { SearchField } from './search-field.tsx';
import { type Shelf, useSorted } from './shelf.ts';
import { SortField } from './sort-field.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  reading: Reading;
  shelf: Shelf;
  address: Address;
  go: Go;
  settings: Settings;
}

/** Search, facets, and what they leave, as a list or in pictures. */
export function Browse({ reading, shelf, address, go, settings }: Props) {
  const { registry, voice } = reading;
  const { query, picked, order, view } = address;
  const asked = query.trim();
  const ids = useMemo(
    () => (asked === '' || !shelf.search ? null : shelf.search.matching(asked)),
    [asked, shelf.search],
  );
  const all = shelf.rows ?? [];
  const sorted = useSorted(reading, all, order, ids);
  const { rows, counts } = useMemo(() => choose(sorted, picked), [sorted, picked]);
  const isReady = shelf.rows !== null && (asked === '' || shelf.search !== null);
  const views = (['list', 'overview'] as const).map((name) => ({
    name,
    href: writeAddress({ ...address, view: name, id: null }),
  }));

  return (
    <>
      <h1 tabindex={-1}>{voice.say('register.title')}</h1>
      <p class="lede">
        {voice.say('popup.record-of', {
          cases: Object.keys(registry.cases).length,
          domains: Object.keys(registry.hosts).length,
          date: voice.date(registry.date),
        })}
      </p>
      <SearchField voice={voice} query={query} go={go} />
      {asked !== '' && shelf.search && (
        <Verdict
          reading={reading}
          query={asked}
          lookUp={shelf.search.lookUp}
          settings={settings}
          address={address}
        />
      )}
      <div class="browse">
        <Facets reading={reading} counts={counts} picked={picked} go={go} />
        <section class="results" aria-labelledby="count">
          <div class="bar">
            <h2 id="count" aria-live="polite">
              {isReady ? wordCount() : voice.say('register.loading')}
            </h2>
            <nav class="views" aria-label={voice.say('register.views')}>
              {views.map(({ name, href }) => (
                <a key={name} href={href} aria-current={name === view ? 'true' : undefined}>
                  {voice.say(`register.view.${name}`)}
                </a>
              ))}
            </nav>
            {view === 'list' && <SortField voice={voice} order={order} isSearching={asked !== ''} go={go} />}
            <Export reading={reading} rows={rows} />
          </div>
          {isFiltered(address) && <Chips reading={reading} picked={picked} go={go} />}
          {view === 'overview' ? (
            isReady && <Overview reading={reading} rows={rows} />
          ) : (
            <List reading={reading} rows={isReady ? rows : []} address={address} />
          )}
          {isReady && rows.length === 0 && view === 'list' && (
            <div class="nothing">
              <p class="lead">{voice.say('register.nothing')}</p>
              <p>{voice.say('register.nothing-do')}</p>
              {isFiltered(address) && (
                <button type="button" onClick={() => go({ picked: NOTHING_PICKED })}>
                  {voice.say('register.clear')}
                </button>
              )}
            </div>
          )}
        </section>
      </div>
    </>
  );

  function wordCount(): string {
    const count = rows.length;
    return count === all.length
      ? voice.say('register.count', { count })
      : voice.say('register.count-of', { count, total: voice.number(all.length) });
  }
}
