import { useEffect, useState } from 'preact/hooks';
import { isListedByOrganisation } from '../reading/outcome.ts';
import type { InForce } from '../settings/resolve.ts';
import type { Reading } from '../wording/domain.ts';
import { Answer } from './answer.tsx';
import { HiddenState } from './hidden-state.tsx';
import { nameOf } from './managed.tsx';
import { readSite, type Site } from './site.ts';

interface Seen {
  site: Site;
  /** What draws a record, loaded where there is one to draw. */
  drawing: typeof import('./record.tsx') | null;
}

/** What the record says of the tab in front. */
export function ThisSite({ reading, inForce }: { reading: Reading; inForce: InForce }) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const { registry, voice } = reading;

  async function look(): Promise<void> {
    const site = await readSite(registry.hosts);
    setSeen({ site, drawing: site.match ? await import('./record.tsx') : null });
  }
  useEffect(() => {
    look();
  }, []);

  const title = voice.say('popup.this-site');
  if (!seen) return <section class="site" aria-label={title} aria-busy="true" />;
  const { site, drawing } = seen;
  const { host, match, hiding, isPrivate, isWithheld } = site;
  return (
    <section class="site" aria-label={title}>
      {match && drawing ? (
        <>
          <drawing.ListedSite reading={reading} match={match} inForce={inForce} isHidden={hiding !== null} />
          {hiding && (
            <HiddenState
              voice={voice}
              hiding={hiding}
              domain={match.domain}
              isPrivate={isPrivate}
              look={look}
            />
          )}
        </>
      ) : (
        answerWithout(host, isWithheld)
      )}
    </section>
  );

  function answerWithout(host: string | null, isWithheld: boolean) {
    const { organizationName, extraDomainsMessage } = inForce.settings;
    if (host === null) {
      const text = voice.say(isWithheld ? 'popup.no-address' : 'popup.no-site');
      return <Answer flagText={voice.say('flag.none')} title={title} text={text} />;
    }
    if (isListedByOrganisation(host, inForce.settings)) {
      const notes = [extraDomainsMessage, voice.say('popup.organisation-note')].filter(Boolean);
      const text = voice.say('popup.organisation', { by: nameOf(organizationName) });
      return <Answer flagText={voice.say('flag.none')} title={host} text={text} notes={notes} isListed />;
    }
    const notes = [voice.say('popup.none-note')];
    return (
      <Answer flagText={voice.say('flag.none')} title={host} text={voice.say('popup.none')} notes={notes} />
    );
  }
}
