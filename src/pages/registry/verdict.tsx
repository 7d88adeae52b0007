import { useMemo } from 'preact/hooks';
import { type HostProblem, readHost } from '../../registry/hostname.ts';
import { belongsTo, findListing } from '../../registry/match.ts';
import type { Settings } from '../../settings/settings.ts';
import { Flag } from '../../ui/flag.tsx';
import { type Reading, wordDomain } from '../../wording/domain.ts';
import { type Address, writeAddress } from './address.ts';

interface Props {
  reading: Reading;
  query: string;
  /** How many cases the query is about. */
  found: number;
  settings: Settings;
  address: Address;
}

/** The answer to whoever asks for a site: listed, listed by the organisation, no record held, or no site at all. */
export function Verdict({ reading, query, found, settings, address }: Props) {
  const { registry, voice } = reading;
  const host = useMemo(() => hostIn(query), [query]);
  const listed = host === null ? null : findListing(registry.hosts, host);
  const dossier = listed && wordDomain(reading, listed.domain, listed.listing)[0];
  if (listed && dossier) {
    return (
      <section class={`answer ${dossier.flag}`} aria-label={listed.domain}>
        <Flag state={dossier.flag} text={dossier.flagText} />
        <div>
          <p class="about">{listed.domain}</p>
          <p class="lead">{dossier.headline}</p>
          <p class="sub">{dossier.context.join(' · ')}</p>
          <p>
            <a href={writeAddress({ ...address, id: dossier.id })}>{dossier.name}</a>
          </p>
        </div>
      </section>
    );
  }
  if (host !== null && isListedByOrganisation(settings, host)) {
    const organisation = settings.organizationName;
    const text = organisation
      ? voice.say('register.listed-by', { host, organisation })
      : voice.say('register.listed-by-organisation', { host });
    return <Answer flag={voice.say('flag.none')} lead={text} sub={voice.say('register.listed-by-note')} />;
  }
  if (host !== null) {
    const lead = voice.say('popup.not-listed', { host });
    return <Answer flag={voice.say('flag.none')} lead={lead} sub={voice.say('popup.none-note')} />;
  }
  const problem = problemOf(query, found);
  if (!problem) return null;
  return <p class="answer">{voice.say(`problem.${problem}`, { query: shortened(query) })}</p>;
}

/** The bare mast: nothing is held, and that is all that it says. */
function Answer({ flag, lead, sub }: { flag: string; lead: string; sub: string }) {
  return (
    <section class="answer none" aria-label={lead}>
      <Flag state="none" text={flag} />
      <div>
        <p class="lead">{lead}</p>
        <p class="sub">{sub}</p>
      </div>
    </section>
  );
}

/** Why it is no host, where it was meant as one: words that find nothing are just words. */
function problemOf(query: string, found: number): Exclude<HostProblem, 'empty' | 'single-label'> | null {
  const reading = readHost(query);
  if ('host' in reading || reading.problem === 'empty' || reading.problem === 'single-label') return null;
  const isMeantAsHost = found === 0 || /:\/\/|@|\d+(\.\d+){3}|\[/.test(query);
  return isMeantAsHost ? reading.problem : null;
}

function hostIn(query: string): string | null {
  const reading = readHost(query);
  return 'host' in reading ? reading.host : null;
}

function isListedByOrganisation({ extraDomains }: Settings, host: string): boolean {
  return extraDomains.some((text) => {
    const domain = hostIn(text.replace(/^\*\./, ''));
    return domain !== null && belongsTo(host, domain);
  });
}

function shortened(text: string): string {
  return text.length > 80 ? `${[...text].slice(0, 80).join('')}…` : text;
}
