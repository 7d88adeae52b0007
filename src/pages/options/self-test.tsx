import { useState } from 'preact/hooks';
import { type Forecast, forecast } from '../../plan/forecast.ts';
import { clockAt } from '../../registry/clock.ts';
import type { Voice } from '../../wording/voice.ts';
import type { Desk } from './desk.ts';

/** "What would happen on this address?", by the very rules that decide it. Nothing of it is kept. */
export function SelfTest({ desk }: { desk: Desk }) {
  const { voice, registry, settings, hidden } = desk;
  const [address, setAddress] = useState('');
  if (!registry) return null;
  const now = new Date();
  const reading = { registry, voice, clock: clockAt(now.toLocaleDateString('sv-SE')) };
  const outlook = { reading, settings, hidden, now: now.getTime() };
  const answer = address.trim() === '' ? null : forecast(outlook, address);
  return (
    <section aria-labelledby="test">
      <h2 id="test">{voice.say('options.test')}</h2>
      <label class="entry">
        <span>{voice.say('options.test-address')}</span>
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          value={address}
          aria-describedby="test-note"
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
      </label>
      <p class="sub" id="test-note">
        {voice.say('options.test-note')}
      </p>
      <div class="answer" role="status">
        {answer && <Answer voice={voice} answer={answer} query={address.trim()} />}
      </div>
    </section>
  );
}

function Answer({ voice, answer, query }: { voice: Voice; answer: Forecast; query: string }) {
  if (answer.kind === 'problem') {
    if (answer.problem === 'empty') return null;
    return <p>{voice.say(`problem.${answer.problem}`, { query: shortened(query) })}</p>;
  }
  if (answer.kind === 'not-listed') {
    return <p class="lead">{voice.say('forecast.not-listed', { host: answer.host })}</p>;
  }
  const { host, domain, by, shown, because } = answer;
  return (
    <>
      <p class="lead">{voice.say(`forecast.${shown}`, { host })}</p>
      <p>{voice.say(`forecast.by-${by}`, { domain })}</p>
      {because && <p>{voice.say(`forecast.because-${because}`)}</p>}
    </>
  );
}

const SHOWN = 60;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
