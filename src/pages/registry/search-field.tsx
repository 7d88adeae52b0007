import { useEffect, useRef } from 'preact/hooks';
import type { Voice } from '../../wording/voice.ts';
import type { Go } from './history.ts';

/** The search. A key is answered at once; the list follows in its own time, and never holds up the next key. */
export function SearchField({ voice, query, go }: { voice: Voice; query: string; go: Go }) {
  const field = useRef<HTMLInputElement>(null);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTyping = useRef(false);
  useEffect(() => {
    // Back and forward change it as well.
    if (field.current && field.current.value !== query && !isTyping.current) field.current.value = query;
  }, [query]);

  function follow(text: string): void {
    // One step back leads out of a search, not through its letters.
    go({ query: text, id: null }, new URLSearchParams(location.search).has('q') ? 'replace' : 'push');
    isTyping.current = false;
  }

  return (
    <search class="look-up">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          clearTimeout(pending.current);
          follow(field.current?.value ?? '');
        }}
      >
        <input
          ref={field}
          type="search"
          name="q"
          aria-label={voice.say('register.search')}
          placeholder={voice.say('register.placeholder')}
          autocomplete="off"
          spellcheck={false}
          defaultValue={query}
          onInput={({ currentTarget }) => {
            const text = currentTarget.value;
            isTyping.current = true;
            clearTimeout(pending.current);
            pending.current = setTimeout(() => follow(text), PAUSE);
          }}
        />
      </form>
    </search>
  );
}

/** Longer than from one letter to the next of somebody who types on, in milliseconds. */
const PAUSE = 160;
