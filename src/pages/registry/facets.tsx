import { useState } from 'preact/hooks';
import { type Choice, FACETS, type Facet, type Picked } from '../../registry/facets.ts';
import type { Reading } from '../../wording/domain.ts';
import { wordValue } from './facet-words.ts';
import type { Go } from './history.ts';

interface Props {
  reading: Reading;
  counts: Choice['counts'];
  picked: Picked;
  go: Go;
}

/** So many values of a facet are seen before it is opened. */
const FEW = 7;

export function Facets({ reading, counts, picked, go }: Props) {
  const { voice } = reading;
  const [isWide] = useState(() => matchMedia('(min-width: 820px)').matches);
  return (
    <details class="filters" open={isWide}>
      <summary>
        <h2>{voice.say('register.filters')}</h2>
      </summary>
      {FACETS.map((facet) => (
        <FacetField
          key={facet}
          reading={reading}
          facet={facet}
          counts={counts[facet]}
          picked={picked[facet]}
          onPick={(values) => go({ picked: { ...picked, [facet]: values } })}
        />
      ))}
    </details>
  );
}

interface FieldProps {
  reading: Reading;
  facet: Facet;
  counts: Map<string, number>;
  picked: string[];
  onPick(values: string[]): void;
}

function FacetField({ reading, facet, counts, picked, onPick }: FieldProps) {
  const [isOpen, setOpen] = useState(false);
  const { voice } = reading;
  const values = [...counts].toSorted(
    ([a, first], [b, second]) =>
      (facet === 'year' ? 0 : second - first) || (a < b === (facet === 'year') ? 1 : -1),
  );
  if (values.length === 0) return null;
  const shown = isOpen ? values : values.filter(([value], index) => index < FEW || picked.includes(value));
  return (
    <fieldset>
      <legend>{voice.say(`register.facet.${facet}`)}</legend>
      {shown.map(([value, count]) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={picked.includes(value)}
            onChange={({ currentTarget }) =>
              onPick(currentTarget.checked ? [...picked, value] : picked.filter((one) => one !== value))
            }
          />{' '}
          <span>{wordValue(reading, facet, value)}</span> <small>{voice.number(count)}</small>
        </label>
      ))}
      {values.length > FEW && (
        <button type="button" class="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen
            ? voice.say('register.show-fewer')
            : voice.say('register.show-all', { count: values.length })}
        </button>
      )}
    </fieldset>
  );
}
