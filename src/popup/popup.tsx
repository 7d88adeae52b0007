import { useMemo, useState } from 'preact/hooks';
import { clockAt } from '../registry/clock.ts';
import type { Registry } from '../registry/registry.ts';
import type { InForce } from '../settings/resolve.ts';
import type { Reading } from '../wording/domain.ts';
import type { Voice } from '../wording/voice.ts';
import { Managed } from './managed.tsx';
import { Search } from './search.tsx';
import { type Seen, ThisSite } from './this-site.tsx';
import { Troubles } from './trouble.tsx';

interface Props {
  voice: Voice;
  inForce: InForce;
  registry: Registry;
  /** What the tab in front showed when the popup opened. */
  seen: Seen;
  /** A look-up to start with. */
  query: string;
}

/** This site first, then anything that somebody types; all from the packaged record, in this very page. */
export function Popup({ voice, inForce, registry, seen, query }: Props) {
  const [timesMended, setTimesMended] = useState(0);
  const reading = useMemo<Reading>(() => ({ registry, voice, clock: clockAt(today()) }), [registry, voice]);
  return (
    <main>
      <h1 class="unseen">{voice.say('popup.title')}</h1>
      <Troubles voice={voice} onMended={() => setTimesMended(timesMended + 1)} />
      <ThisSite reading={reading} inForce={inForce} first={seen} timesMended={timesMended} />
      <Search reading={reading} settings={inForce.settings} query={query} />
      <Managed voice={voice} inForce={inForce} />
      <footer>
        <p class="count">
          {voice.say('popup.record-of', {
            cases: Object.keys(registry.cases).length,
            domains: Object.keys(registry.hosts).length,
            date: voice.date(registry.date),
          })}
        </p>
        <nav class="foot" aria-label={voice.say('welcome.pages')}>
          <a href="registry.html" target="_blank" rel="noopener">
            {voice.say('popup.register')}
          </a>{' '}
          <a href="options.html" target="_blank" rel="noopener">
            {voice.say('popup.options')}
          </a>
        </nav>
      </footer>
    </main>
  );
}

/** The reader's own calendar day, `YYYY-MM-DD`. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE'); // that locale writes it so
}
