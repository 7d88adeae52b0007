import { useEffect, useState } from 'preact/hooks';
import type { Listed } from '../reading/listed.ts';
import { subscribedTo } from '../reading/subscribed.ts';
import type { Settings } from '../settings/settings.ts';
import type { Voice } from '../wording/voice.ts';
import type { VerdictText } from './verdict.tsx';

/** Which list that policy or user named holds a host, once that is known; null: none, or no host. */
export function useSubscribed(host: string | null, settings: Settings): Listed | null {
  const [found, setFound] = useState<{ host: string; listed: Listed | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (host !== null)
      subscribedTo(host, settings).then((listed) => {
        if (isWanted) setFound({ host, listed });
      });
    return () => {
      isWanted = false;
    };
  }, [host]);
  return found?.host === host ? found.listed : null;
}

/** "Listed by NAME", and that this is no ruling. */
export function wordListed(voice: Voice, { domain, list }: Listed): VerdictText {
  const text = voice.say('lists.listed-by', { domain, list });
  return { kind: 'organisation', text, notes: [voice.say('register.listed-by-note')] };
}
