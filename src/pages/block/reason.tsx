import type { Settings } from '../../settings/settings.ts';
import { Flag } from '../../ui/flag.tsx';
import type { Voice } from '../../wording/voice.ts';
import type { AskedAddress } from './address.ts';
import type { Subject } from './subject.ts';

interface Props {
  voice: Voice;
  settings: Settings;
  address: AskedAddress | null;
  subject: Subject;
  /** Whose browser this is, if they say. */
  name: string | undefined;
}

/** Why this page is here: never more than the record says, and of a list only whose it is. */
export function Reason({ voice, settings, address, subject, name }: Props) {
  const asked = address && (
    <p class="asked">
      <small>{voice.say('block.asked')}</small> <bdi>{address.href}</bdi>
    </p>
  );
  if (subject.by === 'nobody') {
    return (
      <>
        <Flag state="none" text={voice.say('flag.none')} />
        <h1>{voice.say('block.none-title')}</h1>
        {asked}
        <p>{voice.say(address ? 'block.none' : 'block.no-address')}</p>
      </>
    );
  }
  const title = voice.say(settings.allowProceed ? 'block.title-soft' : 'block.title', {
    name: name ?? 'none',
  });
  if (subject.by === 'organisation') {
    return (
      <>
        <Flag state="none" text={voice.say('block.own-flag')} />
        <h1>{title}</h1>
        {asked}
        <p class="lead">
          {voice.say('block.own', {
            domain: subject.domain,
            name: name ?? voice.say('block.organisation'),
          })}
        </p>
        {settings.extraDomainsMessage !== '' && <p>{settings.extraDomainsMessage}</p>}
        <p class="sub">{voice.say('block.own-note')}</p>
      </>
    );
  }
  if (subject.by === 'list') {
    const { domain, list } = subject;
    return (
      <>
        <Flag state="none" text={voice.say('lists.listed-flag', { list })} />
        <h1>{title}</h1>
        {asked}
        <p class="lead">{voice.say('lists.listed-by', { domain, list })}</p>
        <p class="sub">{voice.say('lists.listed-note')}</p>
      </>
    );
  }
  const [lead, ...others] = subject.dossiers;
  const more = others.length > 0 ? [voice.say('headline.more', { count: others.length })] : [];
  return (
    <>
      <Flag state={lead.flag} text={lead.flagText} />
      <h1>{title}</h1>
      {asked}
      <p class="lead">{lead.headline}</p>
      <p class="sub">{[...lead.context, ...more].join(' · ')}</p>
    </>
  );
}
