import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Listed } from '../../reading/listed.ts';
import { outcomeOf } from '../../reading/outcome.ts';
import { subscribedTo } from '../../reading/subscribed.ts';
import type { Match } from '../../registry/match.ts';
import type { LookUp } from '../../registry/search.ts';
import type { Settings } from '../../settings/settings.ts';
import { Flag } from '../../ui/flag.tsx';
import { type Reading, wordDomain } from '../../wording/domain.ts';
import type { Voice } from '../../wording/voice.ts';
import { type Address, writeAddress } from './address.ts';

interface Props {
  reading: Reading;
  query: string;
  lookUp: LookUp;
  settings: Settings;
  address: Address;
}

/** The answer to whoever asks for a site: listed, listed by the organisation, no record held, or no site at all. */
export function Verdict({ reading, query, lookUp, settings, address }: Props) {
  const { voice } = reading;
  const outcome = useMemo(() => outcomeOf(lookUp(query), settings), [query, lookUp, settings]);
  switch (outcome.kind) {
    case 'listed':
      return <OfRecord reading={reading} match={outcome.match} address={address} />;
    case 'organisation': {
      const { host } = outcome;
      const { organizationName: organisation, extraDomainsMessage } = settings;
      const lead = organisation
        ? voice.say('register.listed-by', { host, organisation })
        : voice.say('register.listed-by-organisation', { host });
      return (
        <Bare voice={voice} lead={lead} notes={[extraDomainsMessage, voice.say('register.listed-by-note')]} />
      );
    }
    case 'none':
      return <NotHeld key={outcome.host} voice={voice} settings={settings} {...outcome} />;
    case 'not-a-host':
      // A single word is hardly ever meant as a site; the list says that it found nothing.
      if (outcome.problem === 'empty' || outcome.problem === 'single-label') return null;
      return <p class="answer">{voice.say(`problem.${outcome.problem}`, { query: shortened(query) })}</p>;
    default:
      return null;
  }
}

function OfRecord({ reading, match, address }: { reading: Reading; match: Match; address: Address }) {
  const [dossier] = wordDomain(reading, match.domain, match.listing);
  if (!dossier) return null;
  return (
    <section class={`answer ${dossier.flag}`} aria-label={match.domain}>
      <Flag state={dossier.flag} text={dossier.flagText} />
      <div>
        <p class="about">{match.domain}</p>
        <p class="lead">{dossier.headline}</p>
        <p class="sub">{dossier.context.join(' · ')}</p>
        <p>
          <a href={writeAddress({ ...address, id: dossier.id })}>{dossier.name}</a>
        </p>
      </div>
    </section>
  );
}

interface NotHeldProps {
  voice: Voice;
  settings: Settings;
  host: string;
  isMixed: boolean;
}

/** Nothing in the record; a list that somebody subscribed to may still name it, and that is told as theirs. */
function NotHeld({ voice, settings, host, isMixed }: NotHeldProps) {
  const [listed, setListed] = useState<Listed | null>(null);
  useEffect(() => {
    subscribedTo(host, settings).then(setListed);
  }, [host]);
  if (listed) {
    const lead = voice.say('lists.listed-by', { domain: listed.domain, list: listed.list });
    return <Bare voice={voice} lead={lead} notes={[voice.say('register.listed-by-note')]} />;
  }
  const notes = [isMixed ? voice.say('popup.mixed') : '', voice.say('popup.none-note')];
  return <Bare voice={voice} lead={voice.say('popup.not-listed', { host })} notes={notes} />;
}

/** The bare mast: the record holds nothing, and that is all that it says. */
function Bare({ voice, lead, notes }: { voice: Voice; lead: string; notes: string[] }) {
  return (
    <section class="answer none" aria-label={lead}>
      <Flag state="none" text={voice.say('flag.none')} />
      <div>
        <p class="lead">{lead}</p>
        {notes.filter(Boolean).map((note) => (
          <p key={note} class="sub">
            {note}
          </p>
        ))}
      </div>
    </section>
  );
}

/** What somebody typed, as it may be repeated: cut to a readable length, without what cannot be seen. */
function shortened(text: string): string {
  const visible = [...text.slice(0, 400).replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')];
  return visible.length > 80 ? `${visible.slice(0, 80).join('')}…` : visible.join('');
}
