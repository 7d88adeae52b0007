import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
import type { Voice } from '../../wording/voice.ts';
import { type Desk, wholeLockOf } from './desk.ts';
import { Lock, Report } from './field.tsx';

/** What lies in storage, in words and as large as it is, and the way to be rid of it. */
export function Stored({ desk }: { desk: Desk }) {
  const { voice, stock } = desk;
  return (
    <section aria-labelledby="stored">
      <h2 id="stored">{voice.say('options.stored')}</h2>
      <p class="sub">{voice.say('options.stored-note')}</p>
      <ul class="rows">
        {stock.map(({ name, count, bytes }) => (
          <li key={name}>
            <span>{voice.say(`stock.${name}`, { count })}</span>
            <span class="size">{sizeIn(voice, bytes)}</span>
          </li>
        ))}
      </ul>
      <Erase desk={desk} />
    </section>
  );
}

type Step = 'idle' | 'asking' | 'erasing';

/** Asks before it erases, and says afterwards what is gone. The focus goes where the next answer is given. */
function Erase({ desk }: { desk: Desk }) {
  const { voice, look } = desk;
  const [step, setStep] = useState<Step>('idle');
  const [said, setSaid] = useState({ text: '', isFailure: false });
  const keep = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const lock = wholeLockOf(desk);
  useEffect(() => {
    if (step === 'asking') keep.current?.focus();
  }, [step]);

  async function erase(): Promise<void> {
    setStep('erasing');
    const result = await send('storage/erase', {}).then(
      (erased) => ({ text: voice.say('options.erased', erased), isFailure: false }),
      (error: Error) => ({ text: voice.say('options.refused', { reason: error.message }), isFailure: true }),
    );
    await look();
    stop(result);
  }

  function stop(result = { text: '', isFailure: false }): void {
    setSaid(result);
    setStep('idle');
    requestAnimationFrame(() => start.current?.focus());
  }

  return (
    <div class="erase">
      {lock && <Lock text={lock} />}
      {step === 'idle' ? (
        <button type="button" ref={start} disabled={lock !== null} onClick={() => setStep('asking')}>
          {voice.say('options.erase')}
        </button>
      ) : (
        <div
          class="question"
          role="alertdialog"
          aria-labelledby="erase-question"
          aria-describedby="erase-note"
          onKeyDown={({ key }) => key === 'Escape' && stop()}
        >
          <p class="lead" id="erase-question">
            {voice.say('options.erase-question')}
          </p>
          <p class="sub" id="erase-note">
            {voice.say('options.erase-note')}
          </p>
          <button type="button" ref={keep} disabled={step === 'erasing'} onClick={() => stop()}>
            {voice.say('options.erase-not')}
          </button>
          <button type="button" class="main" disabled={step === 'erasing'} onClick={erase}>
            {voice.say('options.erase-now')}
          </button>
        </div>
      )}
      <Report {...said} />
    </div>
  );
}

function sizeIn({ language }: Voice, bytes: number): string {
  const isSmall = bytes < 1000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isSmall ? 'byte' : 'kilobyte',
    unitDisplay: isSmall ? 'long' : 'short',
    maximumFractionDigits: bytes < 100_000 ? 1 : 0,
  }).format(isSmall ? bytes : bytes / 1000);
}
