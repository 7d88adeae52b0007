import { useState } from 'preact/hooks';
import { type DomainList, LIST_FORMATS, SETTINGS } from '../../settings/settings.ts';
import type { MessageKey, Voice } from '../../wording/voice.ts';

interface Props {
  voice: Voice;
  lists: DomainList[];
  onAdd(lists: DomainList[]): void;
}

const EMPTY = { name: '', url: '', format: 'auto' };

/** A list to add. What cannot be taken is said at the form, and what was typed stays. */
export function NewList({ voice, lists, onAdd }: Props) {
  const [draft, setDraft] = useState(EMPTY);
  const [fault, setFault] = useState<MessageKey | null>(null);
  const write = (part: Partial<typeof EMPTY>) => setDraft((before) => ({ ...before, ...part }));

  function add(event: SubmitEvent): void {
    event.preventDefault();
    const problem = faultIn(draft, lists);
    setFault(problem);
    if (problem) return;
    const result = SETTINGS.domainLists.safeParse([...lists, trimmed(draft)]);
    if (!result.success) return;
    onAdd(result.data);
    setDraft(EMPTY);
  }

  return (
    <form class="new-list" noValidate onSubmit={add}>
      <h3>{voice.say('options.list-new')}</h3>
      <label class="entry">
        <span>{voice.say('options.list-url')}</span>
        <input
          type="url"
          dir="ltr"
          placeholder="https://"
          value={draft.url}
          aria-invalid={fault !== null && fault !== 'options.list-fault-name'}
          aria-describedby="list-fault"
          onInput={({ currentTarget }) => write({ url: currentTarget.value })}
        />
      </label>
      <label class="entry">
        <span>{voice.say('options.list-name')}</span>
        <input
          type="text"
          maxLength={80}
          value={draft.name}
          aria-invalid={fault === 'options.list-fault-name'}
          aria-describedby="list-fault"
          onInput={({ currentTarget }) => write({ name: currentTarget.value })}
        />
      </label>
      <label class="entry">
        <span>{voice.say('options.list-format')}</span>
        <select value={draft.format} onChange={({ currentTarget }) => write({ format: currentTarget.value })}>
          {LIST_FORMATS.map((format) => (
            <option key={format} value={format}>
              {format === 'auto' ? voice.say('options.list-format-auto') : format}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{voice.say('options.list-add')}</button>
      <p class="failure" id="list-fault" role="alert">
        {fault && voice.say(fault)}
      </p>
    </form>
  );
}

function trimmed({ name, url, format }: typeof EMPTY) {
  return { name: name.trim(), url: url.trim(), format };
}

/** The limit is that of the setting. */
const MOST = 20;

function faultIn(draft: typeof EMPTY, lists: DomainList[]): MessageKey | null {
  const { name, url } = trimmed(draft);
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return 'options.list-fault-url';
  if (name === '') return 'options.list-fault-name';
  if (lists.some((list) => list.url === url)) return 'options.list-fault-twice';
  return lists.length >= MOST ? 'options.list-fault-many' : null;
}
