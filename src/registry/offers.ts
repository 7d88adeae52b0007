import type { Offer, Registry } from './registry.ts';

/** Where nothing is known of a country: EUIPO's list of lists. */
const FALLBACK = 'EU';

/** The lawful offers of the first of these countries that has some, else those for everybody; null where there are none. */
export function lawfulOffers(
  { offers }: Pick<Registry, 'offers'>,
  countries: readonly string[],
): { country: string; offers: Offer[] } | null {
  for (const country of [...countries, FALLBACK]) {
    const found = Object.hasOwn(offers, country) ? offers[country] : undefined;
    if (found) return { country, offers: found };
  }
  return null;
}
