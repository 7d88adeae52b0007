import { message } from '../platform/assets.ts';
import type { Voice } from '../wording/voice.ts';

/** The record itself is not there or not readable: nothing else can be said. */
export function Unavailable({ voice }: { voice: Voice }) {
  return (
    <main>
      <h1 class="unseen">{voice.say('popup.title')}</h1>
      <div class="trouble" role="alert">
        <p>{voice.say('trouble.registry')}</p>
      </div>
    </main>
  );
}

/** Our sentences are not there either: the browser has this one. */
export function Damaged() {
  return (
    <main>
      <h1 class="unseen">Pavillon</h1>
      <div class="trouble" role="alert">
        <p>{message('damaged')}</p>
      </div>
    </main>
  );
}
