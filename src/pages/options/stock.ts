import { isNoticeKey } from '../../plan/notice.ts';
import { STORED } from '../../platform/store.ts';

/** What is stored, by what it is for. `other`: nothing that this version knows. */
export type StockName = keyof typeof STORED | 'notices' | 'other';

export interface Stock {
  name: StockName;
  /** How many values are taken together. */
  count: number;
  bytes: number;
}

/** Everything in `storage.local`, gathered under a few names, the largest first. */
export function stockOf(stored: Record<string, unknown>): Stock[] {
  const stock = new Map<StockName, Stock>();
  for (const [key, value] of Object.entries(stored)) {
    const name = nameOf(key);
    const before = stock.get(name) ?? { name, count: 0, bytes: 0 };
    stock.set(name, { name, count: before.count + 1, bytes: before.bytes + sizeOf(key, value) });
  }
  return [...stock.values()].sort((a, b) => b.bytes - a.bytes);
}

function nameOf(key: string): StockName {
  if (isNoticeKey(key)) return 'notices';
  const known = Object.entries(STORED).find(([, stored]) => stored === key);
  return known ? (known[0] as keyof typeof STORED) : 'other'; // its own keys
}

/** As browsers count it: the key, and the value as JSON. */
function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}
