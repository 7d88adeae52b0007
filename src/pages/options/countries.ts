import type { Registry } from '../../registry/registry.ts';
import type { Voice } from '../../wording/voice.ts';

/** The countries of the record, with how many cases each, and those that were chosen though it has none of them. */
export function countriesOf(
  registry: Registry | null,
  chosen: readonly string[],
  voice: Voice,
): { value: string; title: string }[] {
  const counts = new Map<string, number>(chosen.map((code) => [code, 0]));
  for (const { countries } of Object.values(registry?.cases ?? {})) {
    for (const code of countries) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({
    value,
    title: voice.say('options.country', { country: voice.country(value), count }),
  }));
}
