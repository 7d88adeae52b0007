import { PageFrame } from '../../ui/page.tsx';
import type { Voice } from '../../wording/voice.ts';

interface Props {
  voice: Voice;
  keys: { popup?: string; details?: string };
  isFirefox: boolean;
}

/** A domain of the record that shows an ending: nothing stands against anybody there today. */
const EXAMPLE = 'dpstream.tv';

/** The first page that a user sees: what this is, what it is not, and a look-up to try. */
export function Welcome({ voice, keys, isFirefox }: Props) {
  const { say } = voice;
  const [before = '', after = ''] = say('welcome.example', { example: '\n' }).split('\n');
  return (
    <PageFrame
      flagText={say('popup.title')}
      navText={say('welcome.pages')}
      links={[
        { href: 'registry.html', text: say('popup.register') },
        { href: 'options.html', text: say('popup.options') },
      ]}
      footer={<p>{say('caveat.private')}</p>}
    >
      <h1>{say('welcome.title')}</h1>
      <p class="opening">{say('welcome.lead')}</p>
      <section class="try" aria-labelledby="try">
        <h2 id="try">{say('welcome.try')}</h2>
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const query = new FormData(event.currentTarget).get('q');
              location.assign(`registry.html?${new URLSearchParams({ q: String(query ?? '').trim() })}`);
            }}
          >
            <input
              name="q"
              type="search"
              aria-label={say('popup.search')}
              placeholder={say('popup.placeholder')}
              autocomplete="off"
              spellcheck={false}
              maxLength={500}
            />
            <button type="submit" class="main">
              {say('welcome.look-up')}
            </button>
          </form>
        </search>
        <p class="sub">
          {before}
          <a href={`registry.html?q=${EXAMPLE}`}>{EXAMPLE}</a>
          {after}
        </p>
        <ul class="elsewhere">
          <li>{say('welcome.keyword')}</li>
          <li>{say('welcome.menu')}</li>
          {keys.popup !== undefined && keys.details !== undefined && (
            <li>{say('welcome.keys', { popup: keys.popup, details: keys.details })}</li>
          )}
        </ul>
      </section>
      <div class="two">
        <section>
          <h2>{say('welcome.does')}</h2>
          <ul>
            <li>{say('welcome.does-banner')}</li>
            <li>{say('welcome.does-sources')}</li>
            <li>{say('welcome.does-endings')}</li>
          </ul>
        </section>
        <section>
          <h2>{say('welcome.never')}</h2>
          <ul>
            <li>{say('welcome.never-sends')}</li>
            <li>{say('welcome.never-runs')}</li>
            <li>{say('welcome.never-accuses')}</li>
            <li>{say('welcome.never-vouches')}</li>
          </ul>
        </section>
      </div>
      <section>
        <h2>{say('welcome.pin')}</h2>
        <p>{say(isFirefox ? 'welcome.pin-firefox' : 'welcome.pin-chromium')}</p>
      </section>
    </PageFrame>
  );
}
