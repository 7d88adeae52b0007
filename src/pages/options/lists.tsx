import { useState } from 'preact/hooks';
import { send } from '../../messages/send.ts';
import type { ListStatus } from '../../reading/list-status.ts';
import type { DomainList } from '../../settings/settings.ts';
import type { Voice } from '../../wording/voice.ts';
import { type Desk, lockOf } from './desk.ts';
import { Field, Report } from './field.tsx';
import { NewList } from './new-list.tsx';

/** Lists of domains by address: whose they are, how they fare, and the way to add one or be rid of it. */
export function DomainLists({ desk }: { desk: Desk }) {
  const { voice, settings, change } = desk;
  const lists = settings.domainLists;
  const isLocked = lockOf(desk, 'domainLists') !== null;
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{voice.say('options.lists')}</h2>
      <Field desk={desk} name="domainLists" isHeaded note={voice.say('options.lists-note')}>
        {lists.length === 0 && <p>{voice.say('options.lists-none')}</p>}
        <ul class="rows">
          {lists.map((list) => (
            <li key={list.url}>
              <div>
                <b>{list.name}</b>
                <p class="sub" dir="ltr">
                  {list.url}
                </p>
                <Status voice={voice} status={desk.lists[list.url]} />
              </div>
              {!isLocked && (
                <button
                  type="button"
                  aria-label={voice.say('options.list-remove-named', { name: list.name })}
                  onClick={() => change('domainLists', without(lists, list.url))}
                >
                  {voice.say('options.list-remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
        {lists.length > 0 && !desk.held.settings.lockSettings && <FetchNow desk={desk} />}
        {!isLocked && <NewList voice={voice} lists={lists} onAdd={(added) => change('domainLists', added)} />}
      </Field>
    </section>
  );
}

/** How each list fared is said beside it; here only that they are being asked for. */
function FetchNow({ desk: { voice, look } }: { desk: Desk }) {
  const [said, setSaid] = useState({ text: '', isFailure: false });

  async function fetchNow(): Promise<void> {
    setSaid({ text: voice.say('options.lists-fetching'), isFailure: false });
    const result = await send('lists/fetch', {}).then(
      () => ({ text: '', isFailure: false }),
      (error: Error) => ({ text: voice.say('options.refused', { reason: error.message }), isFailure: true }),
    );
    await look();
    setSaid(result);
  }

  return (
    <div>
      <button type="button" onClick={fetchNow}>
        {voice.say('options.lists-fetch')}
      </button>
      <Report {...said} />
    </div>
  );
}

function without(lists: DomainList[], url: string): DomainList[] {
  return lists.filter((list) => list.url !== url);
}

function Status({ voice, status }: { voice: Voice; status: ListStatus | undefined }) {
  const { count, fetchedAt, nextAt, error, refused = [] } = status ?? {};
  const facts = [
    ...(count === undefined ? [] : [voice.say('options.list-count', { count })]),
    ...(fetchedAt === undefined
      ? [voice.say('options.list-never')]
      : [voice.say('options.list-fetched', { time: timeIn(voice, fetchedAt) })]),
    ...(nextAt === undefined ? [] : [voice.say('options.list-next', { time: timeIn(voice, nextAt) })]),
  ];
  return (
    <>
      <p class="sub">{facts.join(' · ')}</p>
      {error && <p class="failure">{voice.say('options.list-error', { reason: error })}</p>}
      {refused.length > 0 && (
        <details>
          <summary>{voice.say('options.list-refused')}</summary>
          {refused.map((reason) => (
            <p class="sub" key={reason}>
              {reason}
            </p>
          ))}
        </details>
      )}
    </>
  );
}

function timeIn({ language }: Voice, time: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
