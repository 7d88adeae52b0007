import { useEffect, useState } from 'preact/hooks';
import { send } from '../messages/send.ts';
import { hasHostAccess, requestHostAccess } from '../platform/host-access.ts';
import { read, STORED } from '../platform/store.ts';
import type { Voice } from '../wording/voice.ts';

interface State {
  isWithheld: boolean;
  reason: string | null;
}

/** Why no banner can appear, and the button that mends it. Nothing where all is well. */
export function Troubles({ voice, onMended }: { voice: Voice; onMended(): void }) {
  const [{ isWithheld, reason }, setState] = useState<State>({ isWithheld: false, reason: null });
  const look = () => readState().then(setState);
  useEffect(() => {
    look();
  }, []);

  async function mend(isReady: Promise<boolean>): Promise<void> {
    const isGranted = await isReady.catch(() => false);
    await look();
    if (!isGranted) return;
    await send('plan/apply', {}).catch(() => {});
    await look();
    onMended();
  }

  if (isWithheld) {
    return (
      <div class="trouble" role="alert">
        <p>{voice.say('trouble.host-access')}</p>
        <button type="button" class="main" onClick={() => mend(requestHostAccess())}>
          {voice.say('trouble.grant')}
        </button>
      </div>
    );
  }
  if (reason === null) return null;
  return (
    <div class="trouble" role="alert">
      <p>{voice.say('trouble.apply', { reason })}</p>
      <button type="button" class="main" onClick={() => mend(Promise.resolve(true))}>
        {voice.say('trouble.retry')}
      </button>
    </div>
  );
}

async function readState(): Promise<State> {
  const [isGranted, trouble] = await Promise.all([hasHostAccess(), read(STORED.trouble)]);
  return { isWithheld: !isGranted, reason: typeof trouble === 'string' ? trouble : null };
}
