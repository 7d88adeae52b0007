import { useEffect, useState } from 'preact/hooks';
import type { Listed } from '../reading/listed.ts';
import { isListedByOrganisation } from '../reading/outcome.ts';
import { subscribedTo } from '../reading/subscribed.ts';
import type { Registry } from '../registry/registry.ts';
import type { InForce } from '../settings/resolve.ts';
import type { Settings } from '../settings/settings.ts';
import type { Reading } from '../wording/domain.ts';
import { Answer } from './answer.tsx';
import { HiddenState } from './hidden-state.tsx';
import { nameOf } from './managed.tsx';
import { type Front, lookAtFront, readSite, type Site } from './site.ts';
import { wordListed } from './subscribed.ts';

export interface Seen {
  site: Site;
  /** What draws a record, loaded where there is one to draw. */
  drawing: typeof import('./record.tsx') | null;
  /** By a list that policy or user named, where the record holds nothing. */
  listed: Listed | null;
}

/** Looks at the tab in front, and has at hand what draws its record. */
export async function see(registry: Registry, settings: Settings, front: Front): Promise<Seen> {
  const site = await readSite(registry.hosts, front);
  const { host, match } = site;
  return {
    site,
    drawing: match ? await import('./record.tsx') : null,
    listed: host !== null && !match ? await subscribedTo(host, settings) : null,
  };
}

interface Props {
  reading: Reading;
  inForce: InForce;
  first: Seen;
  /** How often something was mended: each time it looks again. */
  timesMended: number;
}

/** What the record says of the tab in front. */
export function ThisSite({ reading, inForce, first, timesMended }: Props) {
  const [seen, setSeen] = useState(first);
  const { registry, voice } = reading;
  const look = async () => setSeen(await see(registry, inForce.settings, await lookAtFront()));
  useEffect(() => {
    if (timesMended > 0) look();
  }, [timesMended]);

  const title = voice.say('popup.this-site');
  const { site, drawing, listed } = seen;
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
    if (listed) {
      const { text, notes } = wordListed(voice, listed);
      return <Answer flagText={voice.say('flag.none')} title={host} text={text} notes={notes} isListed />;
    }
    const notes = [voice.say('popup.none-note')];
    return (
      <Answer flagText={voice.say('flag.none')} title={host} text={voice.say('popup.none')} notes={notes} />
    );
  }
}
