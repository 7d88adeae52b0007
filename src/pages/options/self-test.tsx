import { useEffect, useState } from 'preact/hooks';
import { type Forecast, forecast } from '../../plan/forecast.ts';
import { type Listed, lookUpInLists } from '../../reading/listed.ts';
import { clockAt } from '../../registry/clock.ts';
import { readHost } from '../../registry/hostname.ts';
import type { Voice } from '../../wording/voice.ts';
import type { Desk } from './desk.ts';

/** "What would happen on this address?", by the very rules that decide it. Nothing of it is kept. */
export function SelfTest({ desk }: { desk: Desk }) {
  const { voice, registry, settings, hidden } = desk;
  const [address, setAddress] = useState('');
  const listed = useListed(address);
  if (!registry) return null;
  const now = new Date();
  const reading = { registry, voice, clock: clockAt(now.toLocaleDateString('sv-SE')) };
  const outlook = { reading, settings, hidden, listed, now: now.getTime() };
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

/** What the lists by address say of the host that is typed. */
function useListed(address: string): Listed | null {
  const [found, setFound] = useState<{ host: string; listed: Listed | null } | null>(null);
  const read = readHost(address);
  const host = 'host' in read ? read.host : null;
  useEffect(() => {
    if (host !== null) lookUpInLists(host).then((listed) => setFound({ host, listed }));
  }, [host]);
  return found?.host === host ? found.listed : null;
}

function Answer({ voice, answer, query }: { voice: Voice; answer: Forecast; query: string }) {
  if (answer.kind === 'problem') {
    if (answer.problem === 'empty') return null;
    return <p>{voice.say(`problem.${answer.problem}`, { query: shortened(query) })}</p>;
  }
  if (answer.kind === 'not-listed') {
    return <p class="lead">{voice.say('forecast.not-listed', { host: answer.host })}</p>;
  }
  const { host, domain, shown, because } = answer;
  return (
    <>
      <p class="lead">{voice.say(`forecast.${shown}`, { host })}</p>
      <p>
        {answer.by === 'list'
          ? voice.say('lists.listed-by', { domain, list: answer.list })
          : voice.say(`forecast.by-${answer.by}`, { domain })}
      </p>
      {because && <p>{voice.say(`forecast.because-${because}`)}</p>}
    </>
  );
}

const SHOWN = 60;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
