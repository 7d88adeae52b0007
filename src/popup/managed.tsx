import type { InForce } from '../settings/resolve.ts';
import type { Voice } from '../wording/voice.ts';

/** Who decided for the reader, and where to ask them. Nothing where nobody did. */
export function Managed({ voice, inForce: { settings, origins } }: { voice: Voice; inForce: InForce }) {
  if (!Object.values(origins).includes('policy')) return null;
  const { organizationName, supportMessage, supportUrl, supportEmail } = settings;
  return (
    <aside class="managed">
      <p>{voice.say('popup.managed', { by: nameOf(organizationName) })}</p>
      {supportMessage !== '' && <p>{supportMessage}</p>}
      {supportUrl !== '' && (
        <p>
          <a href={supportUrl} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {voice.say('popup.help')}
          </a>
        </p>
      )}
      {supportEmail !== '' && (
        <p>
          <a href={`mailto:${supportEmail}`}>{supportEmail}</a>
        </p>
      )}
    </aside>
  );
}

/** An organisation that gave no name is "your organisation". */
export function nameOf(organizationName: string): string | undefined {
  return organizationName === '' ? undefined : organizationName;
}
