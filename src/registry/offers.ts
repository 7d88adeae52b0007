import type { Offer, Registry } from './registry.ts';

/** The lawful offers of the first of these countries that has some, else those for all of Europe; maybe none. */
export function offersFor({ offers }: Pick<Registry, 'offers'>, countries: readonly string[]): Offer[] {
  const first = [...countries, 'EU'].find((country) => Object.hasOwn(offers, country));
  return first === undefined ? [] : (offers[first] ?? []);
}
