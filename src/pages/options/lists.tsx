import type { DomainList } from '../../settings/settings.ts';
import type { Voice } from '../../wording/voice.ts';
import { type Desk, lockOf } from './desk.ts';
import { Field } from './field.tsx';
import { NewList } from './new-list.tsx';

/** How a list of domains fares; what is not known is absent. */
export interface ListStatus {
  /** How many names are in force. */
  count?: number;
  /** Milliseconds since 1970. */
  fetchedAt?: number;
  nextAt?: number;
  error?: string;
}

/** Lists of domains by address: whose they are, how they fare, and the way to add one or be rid of it. */
export function DomainLists({
  desk,
  statusOf,
}: {
  desk: Desk;
  statusOf(url: string): ListStatus | undefined;
}) {
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
                <Status voice={voice} status={statusOf(list.url)} />
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
        {!isLocked && <NewList voice={voice} lists={lists} onAdd={(added) => change('domainLists', added)} />}
      </Field>
    </section>
  );
}

function without(lists: DomainList[], url: string): DomainList[] {
  return lists.filter((list) => list.url !== url);
}

function Status({ voice, status }: { voice: Voice; status: ListStatus | undefined }) {
  const { count, fetchedAt, nextAt, error } = status ?? {};
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
    </>
  );
}

function timeIn({ language }: Voice, time: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
