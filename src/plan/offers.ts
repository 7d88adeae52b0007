import type { Registry } from '../registry/registry.ts';
import type { Settings } from '../settings/settings.ts';
import type { Voice } from '../wording/voice.ts';
import type { Notice } from './notice.ts';

/** A reviewed list of lawful offers. */
interface Offer {
  name: string;
  url: string;
  /** Source ids. */
  from: string[];
}

/** Where nothing is known of a country: EUIPO's list of lists, over all of the Union. */
const FALLBACK = 'EU';

/**
 * Where to get the like lawfully: what the organisation chose and nothing else, or the lists of the reader's country,
 * or else of the case's. Null where the record has none.
 */
export function offersFor(
  registry: Registry,
  voice: Voice,
  { legalOffersUrl, organizationName, preferredJurisdictions }: Settings,
  region: string | undefined,
  countries: string[],
): Notice['offers'] {
  if (legalOffersUrl !== '') {
    const name = organizationName || new URL(legalOffersUrl).host;
    return { title: voice.say('notice.offers'), links: [{ name, url: legalOffersUrl }] };
  }
  const { offers = {} }: Registry & { offers?: Record<string, Offer[]> } = registry;
  const wanted = [...preferredJurisdictions.slice(0, 1), region, ...countries, FALLBACK];
  const country = wanted.find((code) => code !== undefined && Object.hasOwn(offers, code));
  const found = country === undefined ? undefined : offers[country];
  if (country === undefined || !found || found.length === 0) return null;
  return {
    title: voice.say('notice.offers-in', { country: voice.country(country) }),
    links: found.map(({ name, url }) => ({ name, url })),
  };
}
