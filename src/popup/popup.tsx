import { useState } from 'preact/hooks';
import type { LookUp } from '../registry/search.ts';
import type { Reading } from '../wording/domain.ts';
import { Search } from './search.tsx';
import { ThisSite } from './this-site.tsx';
import { Troubles } from './trouble.tsx';

interface Props {
  reading: Reading;
  lookUp: LookUp;
  /** A look-up to start with. */
  query: string;
}

/** This site first, then anything that somebody types; all from the packaged record, in this very page. */
export function Popup({ reading, lookUp, query }: Props) {
  const [changes, setChanges] = useState(0);
  const { registry, voice } = reading;
  return (
    <main>
      <h1 class="unseen">{voice.say('popup.title')}</h1>
      <Troubles voice={voice} onMended={() => setChanges(changes + 1)} />
      <ThisSite key={changes} reading={reading} />
      <Search reading={reading} lookUp={lookUp} query={query} />
      <footer>
        {voice.say('popup.record-of', {
          cases: Object.keys(registry.cases).length,
          domains: Object.keys(registry.hosts).length,
          date: voice.date(registry.date),
        })}
      </footer>
    </main>
  );
}
