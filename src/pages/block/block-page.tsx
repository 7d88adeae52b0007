import { useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
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
}

/** What a visitor sees in the place of a site: who decided so, what is on record, and the ways on. */
export function BlockPage({ voice, held: { settings }, address, subject }: Props) {
  const [isUnfolded, setUnfolded] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const name = settings.organizationName || undefined;
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
          {settings.legalOffersUrl !== '' && (
            <a class="button" href={settings.legalOffersUrl} rel="noreferrer">
              {voice.say('block.offers')}
            </a>
          )}
          {subject.by === 'record' && (
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
      {isUnfolded && subject.by === 'record' && (
        <section class="dossiers" aria-label={voice.say('block.record')}>
          {subject.dossiers.map((dossier) => (
            <DossierView
              key={dossier.name}
              dossier={dossier}
              labels={dossierLabels(voice)}
              withName={subject.dossiers.length > 1}
            />
          ))}
        </section>
      )}
    </PageFrame>
  );
}
