import { FACETS, type Picked } from '../../registry/facets.ts';
import type { Reading } from '../../wording/domain.ts';
import { NOTHING_PICKED } from './address.ts';
import { wordValue } from './facet-words.ts';
import type { Go } from './history.ts';

/** The filters that are set, each with the way to take it off. */
export function Chips({ reading, picked, go }: { reading: Reading; picked: Picked; go: Go }) {
  const { voice } = reading;
  const chips = FACETS.flatMap((facet) => picked[facet].map((value) => ({ facet, value })));
  return (
    <ul class="chips" aria-label={voice.say('register.filtered-by')}>
      {chips.map(({ facet, value }) => {
        const text = wordValue(reading, facet, value);
        const others = picked[facet].filter((one) => one !== value);
        return (
          <li key={`${facet} ${value}`}>
            <button
              type="button"
              aria-label={voice.say('register.remove', { value: text })}
              onClick={() => go({ picked: { ...picked, [facet]: others } })}
            >
              {text} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" class="plain" onClick={() => go({ picked: NOTHING_PICKED })}>
          {voice.say('register.clear')}
        </button>
      </li>
    </ul>
  );
}
