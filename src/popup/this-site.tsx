import { useEffect, useState } from 'preact/hooks';
import { send } from '../messages/send.ts';
import { read, readMemory, STORED } from '../platform/store.ts';
import { openTab } from '../platform/tab.ts';
import { readHost } from '../registry/hostname.ts';
import { findListing, type Match } from '../registry/match.ts';
import { type Hiding, isHidden } from '../settings/hiding.ts';
import { parseHiddenSites } from '../settings/stored-hiding.ts';
import { Flag } from '../ui/flag.tsx';
import { type Reading, wordDomain } from '../wording/domain.ts';
import type { Voice } from '../wording/voice.ts';
import { Summary } from './summary.tsx';

/** What the tab in front shows. */
interface Site {
  host: string | null;
  match: Match | null;
  hiding: Hiding | null;
  isPrivate: boolean;
}

export function ThisSite({ reading }: { reading: Reading }) {
  const [site, setSite] = useState<Site | null>(null);
  const { registry, voice } = reading;
  const look = () => readSite(registry.hosts).then(setSite);
  useEffect(() => {
    look();
  }, []);

  if (!site) return <section class="site" aria-busy="true" />;
  const { host, match, hiding, isPrivate } = site;
  const title = voice.say('popup.this-site');
  if (!match) {
    return (
      <section class="site" aria-label={title}>
        <div class="summary">
          <Flag state="none" text={voice.say('flag.none')} />
          <div>
            <h2 class="about">{host ?? title}</h2>
            <p class="lead">{voice.say(host === null ? 'popup.no-site' : 'popup.none')}</p>
            {host !== null && <p class="sub">{voice.say('popup.none-note')}</p>}
          </div>
        </div>
      </section>
    );
  }
  return (
    <section class="site" aria-label={title}>
      <Summary
        voice={voice}
        title={match.domain}
        dossiers={wordDomain(reading, match.domain, match.listing)}
      />
      {hiding && (
        <p class="hidden" role="status">
          {wordHiding(voice, hiding)}{' '}
          <button
            type="button"
            onClick={() =>
              send('hidden/undo', { domain: match.domain, isPrivate })
                .catch(() => {})
                .then(look)
            }
          >
            {voice.say('popup.show-again')}
          </button>
        </p>
      )}
    </section>
  );
}

async function readSite(hosts: Parameters<typeof findListing>[0]): Promise<Site> {
  const { address, isPrivate } = await openTab();
  const isWeb = address !== undefined && /^https?:/.test(address);
  const reading = isWeb ? readHost(address) : null;
  const host = reading && 'host' in reading ? reading.host : null;
  const match = host === null ? null : findListing(hosts, host);
  return { host, match, hiding: match && (await hidingOf(match.domain, isPrivate)), isPrivate };
}

async function hidingOf(domain: string, isPrivate: boolean): Promise<Hiding | null> {
  const stored = isPrivate ? await readMemory(STORED.hidden) : await read(STORED.hidden);
  const hidden = parseHiddenSites(stored) ?? {};
  return isHidden(hidden, domain, Date.now()) ? (hidden[domain] ?? null) : null;
}

function wordHiding(voice: Voice, { scope, until }: Hiding): string {
  if (scope === 'visit') return voice.say('popup.hidden-visit');
  if (scope === 'record') return voice.say('popup.hidden-record');
  return voice.say('popup.hidden-week', { date: voice.date(new Date(until).toLocaleDateString('sv-SE')) });
}
