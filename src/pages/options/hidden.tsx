import { useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
import { type Hiding, hideScopes } from '../../settings/hiding.ts';
import type { Voice } from '../../wording/voice.ts';
import { type Desk, wholeLockOf } from './desk.ts';
import { Lock, Report } from './field.tsx';

/** Sites that the user hid, each with the way to undo it. */
export function HiddenSitesList({ desk }: { desk: Desk }) {
  const { voice, hidden, isPrivate, look } = desk;
  const [said, setSaid] = useState({ text: '', isFailure: false });
  const lock = wholeLockOf(desk);
  // What a policy does not let anybody hide is shown, whatever was hidden before.
  const scopes = hideScopes(desk.held.settings);
  const holding = Object.entries(hidden).filter(([, { scope }]) => scopes.includes(scope));
  const domains = holding.sort(([a], [b]) => a.localeCompare(b));

  async function undo(domain: string): Promise<void> {
    const result = await send('hidden/undo', { domain, isPrivate }).then(
      () => ({ text: voice.say('options.shown-again', { domain }), isFailure: false }),
      (error: Error) => ({ text: voice.say('options.refused', { reason: error.message }), isFailure: true }),
    );
    await look();
    setSaid(result);
  }

  return (
    <section aria-labelledby="hidden">
      <h2 id="hidden">{voice.say('options.hidden')}</h2>
      <p class="sub">{voice.say(isPrivate ? 'options.hidden-private' : 'options.hidden-note')}</p>
      {lock && <Lock text={lock} />}
      {domains.length === 0 ? (
        <p>{voice.say('options.hidden-none')}</p>
      ) : (
        <ul class="rows">
          {domains.map(([domain, hiding]) => (
            <li key={domain}>
              <div>
                <b dir="ltr">{domain}</b>
                <p class="sub">{wordScope(voice, hiding)}</p>
              </div>
              <button
                type="button"
                disabled={lock !== null}
                aria-label={voice.say('options.show-again', { domain })}
                onClick={() => undo(domain)}
              >
                {voice.say('popup.show-again')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Report {...said} />
    </section>
  );
}

function wordScope(voice: Voice, { scope, until }: Hiding): string {
  if (scope === 'visit') return voice.say('options.scope-visit');
  if (scope === 'record') return voice.say('options.scope-record');
  const day = new Date(until).toLocaleDateString('sv-SE'); // that locale writes YYYY-MM-DD
  return voice.say('options.scope-until', { date: voice.date(day) });
}
