import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../registry/facets.ts';
import { Flag } from '../../ui/flag.tsx';
import type { Reading } from '../../wording/domain.ts';
import { type Entry, wordEntry } from '../../wording/entry.ts';
import { type Address, writeAddress } from './address.ts';
import { wordValue } from './facet-words.ts';

/**
 * A register of this size is drawn whole: find-in-page and screen readers meet plain items. Of a larger one so many
 * cases are drawn at once, and the rest on demand.
 */
const WHOLE = 300;
const PART = 50;

export function List({ reading, rows, address }: { reading: Reading; rows: Row[]; address: Address }) {
  const { voice } = reading;
  const batch = Object.keys(reading.registry.cases).length > WHOLE ? PART : WHOLE;
  const [asked, setShown] = useState(batch);
  const isPrinting = usePrinting();
  // Paper gets the whole list.
  const shown = isPrinting ? rows.length : asked;
  const words = useRef(new Map<string, Entry>());
  const list = useRef<HTMLOListElement>(null);
  const first = useRef<number | null>(null);
  const { query, picked, order } = address;
  useEffect(() => setShown(batch), [query, picked, order]);
  useEffect(() => {
    // Whoever asked for more goes on reading at the first of them.
    if (first.current !== null)
      list.current?.querySelectorAll<HTMLElement>('a[data-case]')[first.current]?.focus();
    first.current = null;
  }, [shown]);

  const more = Math.min(batch, rows.length - shown);
  return (
    <>
      <ol class="cases" ref={list}>
        {rows.slice(0, shown).map((row, index) => (
          <li key={row.id} aria-setsize={rows.length} aria-posinset={index + 1}>
            <Line reading={reading} row={row} entry={entryOf(row)} address={address} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <button
          type="button"
          class="more"
          onClick={() => {
            first.current = shown;
            setShown(shown + batch);
          }}
        >
          {voice.say('register.more', { count: more })}
        </button>
      )}
    </>
  );

  function entryOf({ id }: Row): Entry | undefined {
    const matter = reading.registry.cases[id];
    let entry = words.current.get(id);
    if (!entry && matter) {
      entry = wordEntry({ ...reading, id, matter });
      words.current.set(id, entry);
    }
    return entry;
  }
}

/** The browser draws the paper after the event, and so after what is drawn anew by it. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

interface LineProps {
  reading: Reading;
  row: Row;
  entry: Entry | undefined;
  address: Address;
}

function Line({ reading, row, entry, address }: LineProps) {
  const { registry, voice } = reading;
  const { id, name, values, date } = row;
  const domains = registry.cases[id]?.hosts.length ?? 0;
  const facts = [
    voice.list(values.country.map(voice.country)),
    ...values.stage.map((stage) => wordValue(reading, 'stage', stage)),
    voice.say('register.domains', { count: domains }),
  ];
  return (
    <>
      {entry && <Flag state={entry.flag} text={entry.flagText} />}
      <div>
        <h3>
          <a href={writeAddress({ ...address, id })} data-case={id}>
            {name}
          </a>
        </h3>
        <p>{entry?.headline}</p>
        <p class="sub">{facts.join(' · ')}</p>
      </div>
      <time dateTime={date.replace('~', '')}>{voice.date(date)}</time>
    </>
  );
}
