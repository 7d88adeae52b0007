import { wordRefusal } from '../../settings/refusal.ts';
import { KEYS, type Key } from '../../settings/settings.ts';
import { type Desk, managerOf } from './desk.ts';
import { Lock } from './field.tsx';
import { valueText } from './value-text.ts';

/** What an organisation decided: what came, what of it is in force, and what could not be used, with the reason. */
export function Managed({ desk }: { desk: Desk }) {
  const { voice, held } = desk;
  const { origins, settings, ignored, policyReadAt } = held;
  const given = KEYS.filter((key) => origins[key] === 'policy');
  const read = policyReadAt === null ? undefined : timeIn(voice.language, policyReadAt);
  return (
    <section class="managed" aria-labelledby="managed">
      <h2 id="managed">{voice.say('options.managed', { by: managerOf(settings) })}</h2>
      {read && <p class="sub">{voice.say('options.policy-read', { time: read })}</p>}
      {settings.lockSettings && <Lock text={voice.say('options.all-locked')} />}
      <Contact desk={desk} />
      <h3>{voice.say('options.policy-given')}</h3>
      {given.length > 0 ? <Values desk={desk} keys={given} /> : <p>{voice.say('options.policy-none')}</p>}
      {ignored.length > 0 && <Refused desk={desk} />}
      <details>
        <summary>{voice.say('options.all-values')}</summary>
        <Values desk={desk} keys={KEYS} />
      </details>
    </section>
  );
}

/** Whom to ask. An address is text, and what it leads to is seen before it is followed. */
function Contact({ desk: { held } }: { desk: Desk }) {
  const { supportMessage, supportUrl, supportEmail } = held.settings;
  return (
    <>
      {supportMessage && <p>{supportMessage}</p>}
      {supportUrl && (
        <p>
          <a href={supportUrl} rel="noreferrer" target="_blank">
            {supportUrl}
          </a>
        </p>
      )}
      {supportEmail && (
        <p>
          <a href={`mailto:${supportEmail}`}>{supportEmail}</a>
        </p>
      )}
    </>
  );
}

function Values({ desk: { voice, held }, keys }: { desk: Desk; keys: readonly Key[] }) {
  return (
    <ul class="rows">
      {keys.map((key) => (
        <li key={key}>
          <div>
            {voice.say(`setting.${key}`)} <code>{key}</code>
            <p class="value">{valueText(voice, key, held.settings)}</p>
          </div>
          <span class="tag">{voice.say(`origin.${held.origins[key]}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Refused({ desk: { voice, held } }: { desk: Desk }) {
  return (
    <>
      <h3>{voice.say('options.ignored')}</h3>
      <p class="sub">{voice.say('options.ignored-note')}</p>
      <ul class="rows">
        {held.ignored.map((one, index) => (
          <li key={index}>
            <div>
              <code>{one.key}</code>
              <p class="value">{one.value}</p>
              <p class="failure">{wordRefusal(voice, one)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function timeIn(language: string, time: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium' }).format(time);
}
