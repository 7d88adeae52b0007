import { PageFrame } from '../../ui/page.tsx';
import type { Voice } from '../../wording/voice.ts';
import { goBack } from './way-back.ts';

/** The record itself is not there or not readable: nothing can be said, but there is a way back. */
export function Unreadable({ voice }: { voice: Voice }) {
  return (
    <PageFrame
      flagText={voice.say('flag.none')}
      navText={voice.say('block.nav')}
      links={[{ href: 'registry.html', text: voice.say('block.register') }]}
      footer={voice.say('block.ours')}
    >
      <div class="block" role="alert">
        <p class="lead">{voice.say('trouble.registry')}</p>
        <p class="actions">
          <button type="button" class="main" onClick={goBack}>
            {voice.say('block.back')}
          </button>
        </p>
      </div>
    </PageFrame>
  );
}
