import { useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
import { openShortcutSettings } from '../../platform/edition.ts';
import { requestHostAccess } from '../../platform/host-access.ts';
import type { Desk } from './desk.ts';
import { Report } from './field.tsx';

/** What browsers call a press on the toolbar button. */
const OPEN = '_execute_action';

/** Which record and which version this is, and what the browser lets it do. */
export function About({ desk }: { desk: Desk }) {
  const { voice, registry, hasAccess, installation, trouble, look } = desk;
  const { version, isPrivateAllowed, shortcuts } = installation;
  const [refusal, setRefusal] = useState('');

  /** The question to the browser comes first: it must follow straight from the click. */
  async function mend(isReady: Promise<boolean>): Promise<void> {
    const problem = await isReady
      .then((is) => (is ? send('plan/apply', {}).then(() => '') : voice.say('options.access-declined')))
      .catch((error: Error) => error.message);
    await look();
    setRefusal(problem);
  }

  return (
    <section aria-labelledby="about">
      <h2 id="about">{voice.say('options.about')}</h2>
      <dl class="facts">
        <dt>{voice.say('options.record')}</dt>
        <dd>
          {registry
            ? voice.say('popup.record-of', {
                cases: Object.keys(registry.cases).length,
                domains: Object.keys(registry.hosts).length,
                date: voice.date(registry.date),
              })
            : voice.say('trouble.registry')}
        </dd>
        <dt>{voice.say('options.version')}</dt>
        <dd>{version}</dd>
        <dt>{voice.say('options.access')}</dt>
        <dd>
          {voice.say(hasAccess ? 'options.access-given' : 'trouble.host-access')}
          {!hasAccess && (
            <p>
              <button type="button" class="main" onClick={() => mend(requestHostAccess())}>
                {voice.say('trouble.grant')}
              </button>
            </p>
          )}
          {hasAccess && trouble !== null && (
            <>
              <p>{voice.say('trouble.apply', { reason: trouble })}</p>
              <button type="button" onClick={() => mend(Promise.resolve(true))}>
                {voice.say('trouble.retry')}
              </button>
            </>
          )}
          <Report text={refusal} isFailure />
        </dd>
        <dt>{voice.say('options.private')}</dt>
        <dd>{voice.say(isPrivateAllowed ? 'options.private-allowed' : 'options.private-denied')}</dd>
        {shortcuts.length > 0 && (
          <>
            <dt>{voice.say('options.shortcuts')}</dt>
            <dd>
              <ul class="rows">
                {shortcuts.map(({ name, description, keys }) => (
                  <li key={name}>
                    <span>{description || (name === OPEN ? voice.say('options.open-popup') : name)}</span>
                    {keys === '' ? (
                      <span class="soft">{voice.say('options.no-keys')}</span>
                    ) : (
                      <kbd>{keys}</kbd>
                    )}
                  </li>
                ))}
              </ul>
              <button type="button" onClick={openShortcutSettings}>
                {voice.say('options.change-keys')}
              </button>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
