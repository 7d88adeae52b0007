import type { Reading } from '../../wording/domain.ts';
import { type Address, writeAddress } from './address.ts';

/** No such case: never was, or taken out, and then why. */
export function Missing({ reading, id, address }: { reading: Reading; id: string; address: Address }) {
  const { registry, voice } = reading;
  const tombstone = Object.hasOwn(registry.withdrawn, id) ? registry.withdrawn[id] : undefined;
  const shown = id.length > 80 ? `${[...id].slice(0, 80).join('')}…` : id;
  if (!tombstone) {
    return (
      <>
        <h1 tabindex={-1}>{voice.say('register.missing', { id: shown })}</h1>
        <p>{voice.say('register.missing-do')}</p>
      </>
    );
  }
  const { reason, date, successor } = tombstone;
  return (
    <>
      <h1 tabindex={-1}>{voice.say('register.withdrawn', { id: shown, when: voice.when(date) })}</h1>
      <p>{voice.say('register.reason', { reason })}</p>
      {successor !== undefined && (
        <p>
          <a href={writeAddress({ ...address, id: successor })}>
            {voice.say('register.successor', { id: successor })}
          </a>
        </p>
      )}
    </>
  );
}
