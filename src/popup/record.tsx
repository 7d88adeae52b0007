import { whyLeftOut } from '../plan/selection.ts';
import type { Match } from '../registry/match.ts';
import { type InForce, isLocked } from '../settings/resolve.ts';
import { type Reading, wordDomain } from '../wording/domain.ts';
import type { MessageKey, Voice } from '../wording/voice.ts';
import { nameOf } from './managed.tsx';
import { Summary } from './summary.tsx';

interface Props {
  reading: Reading;
  match: Match;
  inForce: InForce;
  isHidden: boolean;
}

/** What the record says of the site in front, and why no banner says it there, where none does. */
export function ListedSite({ reading, match: { domain, listing }, inForce, isHidden }: Props) {
  const { voice } = reading;
  const { settings } = inForce;
  return (
    <>
      <Summary
        voice={voice}
        title={domain}
        dossiers={wordDomain(reading, domain, listing)}
        domain={domain}
        isReportable={settings.showReportLink}
      />
      {!isHidden && (
        <Silence voice={voice} reason={reasonFor(reading, domain, listing, inForce)} inForce={inForce} />
      )}
    </>
  );
}

type Reason = 'off' | 'badge' | 'allowed' | 'kind' | 'evidence';

function reasonFor(
  reading: Reading,
  domain: string,
  listing: Match['listing'],
  { settings }: InForce,
): Reason | null {
  if (settings.displayMode === 'off') return 'off';
  const silence = whyLeftOut(reading, domain, listing, settings);
  return silence ?? (settings.displayMode === 'badge' ? 'badge' : null);
}

/** Which setting keeps the banner away; what a policy allows is nobody else's to change. */
const SETTING = {
  off: 'displayMode',
  badge: 'displayMode',
  kind: 'disabledCategories',
  evidence: 'minimumEvidence',
} as const;

function Silence({ voice, reason, inForce }: { voice: Voice; reason: Reason | null; inForce: InForce }) {
  if (reason === null) return null;
  const key: MessageKey = `popup.silent-${reason}`;
  const isChangeable = reason !== 'allowed' && !isLocked(inForce, SETTING[reason]);
  return (
    <p class="silent">
      {voice.say(key, { by: nameOf(inForce.settings.organizationName) })}{' '}
      {isChangeable && (
        <a href="options.html" target="_blank" rel="noopener">
          {voice.say('popup.change')}
        </a>
      )}
    </p>
  );
}
