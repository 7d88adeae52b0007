import type { Settings } from '../../settings/settings.ts';
import type { Voice } from '../../wording/voice.ts';

/** What the organisation says, and how to reach it. Nothing where it gave neither. */
export function Contact({ voice, settings }: { voice: Voice; settings: Settings }) {
  const { supportMessage, supportUrl, supportEmail } = settings;
  if (supportMessage + supportUrl + supportEmail === '') return null;
  return (
    <p class="contact">
      {supportMessage}{' '}
      {supportUrl !== '' && (
        <a href={supportUrl} rel="noreferrer">
          {voice.say('block.ask')}
        </a>
      )}{' '}
      {supportEmail !== '' && <a href={`mailto:${supportEmail}`}>{supportEmail}</a>}
    </p>
  );
}
