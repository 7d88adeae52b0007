import type { Order } from '../../registry/facets.ts';
import { ORDERS } from '../../registry/facets.ts';
import type { Voice } from '../../wording/voice.ts';
import type { Go } from './history.ts';

interface Props {
  voice: Voice;
  order: Order | null;
  isSearching: boolean;
  go: Go;
}

export function SortField({ voice, order, isSearching, go }: Props) {
  const first = isSearching ? 'relevance' : 'newest';
  const orders = isSearching ? (['relevance', ...ORDERS] as const) : ORDERS;
  return (
    <label class="sort">
      {voice.say('register.sort')}{' '}
      <select
        value={order ?? first}
        onChange={({ currentTarget }) => {
          const chosen = ORDERS.find((one) => one === currentTarget.value) ?? null;
          go({ order: chosen === first ? null : chosen });
        }}
      >
        {orders.map((one) => (
          <option key={one} value={one}>
            {voice.say(`register.sort.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
