import { useState } from 'preact/hooks';
import { send } from '../messages/send.ts';
import type { Voice } from '../wording/voice.ts';
import type { Hiding } from './site.ts';

interface Props {
  voice: Voice;
  hiding: Hiding;
  domain: string;
  isPrivate: boolean;
  /** Looks again at what is so. */
  look(): Promise<void>;
}

/** That the banner is hidden, how long, and the way back. Whatever comes of the wish, it then says what is so. */
export function HiddenState({ voice, hiding, domain, isPrivate, look }: Props) {
  const [failure, setFailure] = useState<string | null>(null);

  async function undo(): Promise<void> {
    setFailure(null);
    try {
      await send('hidden/undo', { domain, isPrivate });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    await look().catch((error) => setFailure(String(error)));
  }

  return (
    <div class="hidden">
      <p role="status">{wordHiding(voice, hiding)}</p>
      <button type="button" onClick={undo}>
        {voice.say('popup.show-again')}
      </button>
      {failure !== null && (
        <p class="failure" role="alert">
          {voice.say('popup.failed', { reason: failure })}
        </p>
      )}
    </div>
  );
}

export function wordHiding(voice: Voice, { scope, until }: Hiding): string {
  if (scope === 'visit') return voice.say('popup.hidden-visit');
  if (scope === 'record') return voice.say('popup.hidden-record');
  return voice.say('popup.hidden-week', { date: voice.date(new Date(until).toLocaleDateString('sv-SE')) });
}
