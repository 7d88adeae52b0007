import { useState } from 'preact/hooks';
import type { Voice } from '../../wording/voice.ts';

interface Props {
  voice: Voice;
  /** What is copied, as the status says it. */
  what: string;
  label: string;
  text(): string;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ voice, what, label, text }: Props) {
  const [status, setStatus] = useState('');
  async function copy(): Promise<void> {
    setStatus('');
    try {
      await navigator.clipboard.writeText(text());
      setStatus(voice.say('cite.copied', { what }));
    } catch {
      setStatus(voice.say('cite.not-copied'));
    }
  }
  return (
    <span class="copy">
      <button type="button" onClick={copy}>
        {label}
      </button>{' '}
      <small role="status">{status}</small>
    </span>
  );
}
