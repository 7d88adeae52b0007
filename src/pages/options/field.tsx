import type { ComponentChildren } from 'preact';
import type { PreferableKey } from '../../settings/preferences.ts';
import { type Desk, lockOf } from './desk.ts';

interface Props {
  desk: Desk;
  name: PreferableKey;
  /** What it does, in a sentence. */
  note?: string;
  /** Whether the heading above says its name already. */
  isHeaded?: boolean;
  children: ComponentChildren;
}

/** One setting: its name, who locked it, its controls, and what became of the last change. */
export function Field({ desk, name, note, isHeaded, children }: Props) {
  const lock = lockOf(desk, name);
  return (
    <fieldset class="field" disabled={lock !== null}>
      <legend class={isHeaded ? 'unseen' : undefined}>{desk.voice.say(`setting.${name}`)}</legend>
      {note && <p class="sub">{note}</p>}
      {lock && <Lock text={lock} />}
      {children}
      <OutcomeLine desk={desk} name={name} />
    </fieldset>
  );
}

/** Said in words, and drawn as a lock, so that it is not told by a colour alone. */
export function Lock({ text }: { text: string }) {
  return (
    <p class="lock">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path fill="none" stroke="currentColor" stroke-width="1.6" d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2" />
        <path fill="currentColor" d="M3 7h10v7H3z" />
      </svg>
      {text}
    </p>
  );
}

function OutcomeLine({ desk: { voice, outcomes }, name }: { desk: Desk; name: PreferableKey }) {
  const outcome = outcomes[name];
  switch (outcome?.state) {
    case 'saving':
      return <Report text={voice.say('options.saving')} />;
    case 'saved':
      return <Report text={voice.say('options.saved')} />;
    case 'refused':
      return <Report text={voice.say('options.refused', { reason: outcome.reason })} isFailure />;
    case 'unapplied':
      return <Report text={voice.say('trouble.apply', { reason: outcome.reason })} isFailure />;
    default:
      return <Report text="" />;
  }
}

/** What became of something that was asked for. The line is always there, so that a change of it is read out. */
export function Report({ text, isFailure = false }: { text: string; isFailure?: boolean }) {
  return (
    <p class={isFailure ? 'report failure' : 'report'} role="status">
      {text}
    </p>
  );
}
