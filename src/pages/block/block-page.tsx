import { useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
import type { Offers } from '../../plan/notice.ts';
import type { Held } from '../../reading/held.ts';
import { DossierView } from '../../ui/dossier.tsx';
import { PageFrame } from '../../ui/page.tsx';
import { dossierLabels } from '../../wording/labels.ts';
import type { Voice } from '../../wording/voice.ts';
import type { AskedAddress } from './address.ts';
import { Contact } from './contact.tsx';
import { Reason } from './reason.tsx';
import type { Subject } from './subject.ts';
import { goBack } from './way-back.ts';

interface Props {
  voice: Voice;
  held: Held;
  address: AskedAddress | null;
  subject: Subject;
  offers: Offers | null;
}

/** What a visitor sees in the place of a site: who decided so, what is on record, and the ways on. */
export function BlockPage({ voice, held: { settings }, address, subject, offers }: Props) {
  const [isUnfolded, setUnfolded] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const name = settings.organizationName || undefined;
  const dossiers = subject.by === 'record' || subject.by === 'list' ? subject.dossiers : [];
  const mayProceed = address !== null && subject.by !== 'nobody' && settings.allowProceed;

  async function proceed(): Promise<void> {
    if (!address) return;
    try {
      await send('block/proceed', { address: address.href });
      location.replace(address.href);
    } catch (error) {
      console.error('Pavillon: could not go on', error);
      setFailed(true);
    }
  }

  return (
    <PageFrame
      flagText={voice.say('flag.none')}
      navText={voice.say('block.nav')}
      links={[{ href: 'registry.html', text: voice.say('block.register') }]}
      footer={`${voice.say('block.ours')} ${voice.say('caveat.private')}`}
    >
      <div class="block">
        <Reason voice={voice} settings={settings} address={address} subject={subject} name={name} />
        <Contact voice={voice} settings={settings} />
        <p class="actions">
          <button type="button" class="main" onClick={goBack}>
            {voice.say('block.back')}
          </button>
          {dossiers.length > 0 && (
            <button type="button" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
              {voice.say('block.record')}
            </button>
          )}
          {mayProceed && (
            <button type="button" onClick={proceed}>
              {voice.say('block.proceed', { host: address.host })}
            </button>
          )}
        </p>
        <p role="status" class="failure">
          {hasFailed && voice.say('block.failed')}
        </p>
      </div>
      {offers && (
        <section class="offers">
          <h2>{offers.title}</h2>
          <ul>
            {offers.links.map(({ name: offer, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer">
                  {offer}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isUnfolded && dossiers.length > 0 && (
        <section class="dossiers" aria-label={voice.say('block.record')}>
          {dossiers.map((dossier) => (
            <DossierView
              key={dossier.name}
              dossier={dossier}
              labels={dossierLabels(voice)}
              withName={dossiers.length > 1}
            />
          ))}
        </section>
      )}
    </PageFrame>
  );
}
