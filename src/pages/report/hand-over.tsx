import { useRef, useState } from 'preact/hooks';
import type { Publisher } from '../../platform/assets.ts';
import type { Voice } from '../../wording/voice.ts';
import { mailLink } from './mail.ts';

interface Props {
  voice: Voice;
  publisher: Publisher;
  heading: string;
  report: string;
  /** Asked before each way; says at the fields what is missing. */
  isReady(): boolean;
}

/** The report as it stands, and the ways it can go: copied, by mail, by the publisher's form. Each is a click. */
export function HandOver({ voice, publisher, heading, report, isReady }: Props) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [status, setStatus] = useState('');
  const { reportEmail: to, reportFormUrl: form } = publisher;
  const cutNote = voice.say('report.mail-cut');
  const mail = to ? mailLink({ to, subject: heading, body: report, cutNote }) : null;

  async function copy(): Promise<void> {
    setStatus('');
    try {
      await navigator.clipboard.writeText(report);
      setStatus(voice.say('report.copied'));
    } catch {
      text.current?.focus();
      text.current?.select();
      setStatus(voice.say('report.copy-refused'));
    }
  }

  /** A link that is not followed while the report is incomplete. */
  function guard(event: Event, then: () => void = () => {}): void {
    if (isReady()) then();
    else {
      event.preventDefault();
      setStatus(voice.say('report.incomplete'));
    }
  }

  return (
    <section class="hand-over" aria-labelledby="hand-over-title">
      <h2 id="hand-over-title">{voice.say('report.yours')}</h2>
      <p class="sub">{voice.say('report.yours-note')}</p>
      <textarea ref={text} readOnly rows={16} aria-labelledby="hand-over-title" value={report} />
      <div class="ways">
        <button type="button" class="main" onClick={(event) => guard(event, copy)}>
          {voice.say('report.copy')}
        </button>
        {mail && (
          <a class="button" href={mail.href} onClick={(event) => guard(event)}>
            {voice.say('report.mail', { address: to })}
          </a>
        )}
        {form && (
          <a
            class="button"
            href={form}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => guard(event, copy)}
          >
            {voice.say('report.form', { host: new URL(form).host })}
          </a>
        )}
      </div>
      <p class="status" role="status">
        {status}
      </p>
      {mail?.isCut && <p class="sub">{voice.say('report.mail-too-long')}</p>}
      {!to && !form && <p class="sub">{voice.say('report.no-address')}</p>}
      {publisher.isPlaceholder && <p class="trouble">{voice.say('report.placeholder')}</p>}
    </section>
  );
}
