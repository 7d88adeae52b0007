import { lawfulOffers } from '../registry/offers.ts';
import type { Registry } from '../registry/registry.ts';
import type { Settings } from '../settings/settings.ts';
import type { Voice } from '../wording/voice.ts';
import type { Notice } from './notice.ts';

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
  const reader = [...preferredJurisdictions.slice(0, 1), ...(region === undefined ? [] : [region])];
  const found = lawfulOffers(registry, [...reader, ...countries]);
  return (
    found && {
      title: voice.say('notice.offers-in', { country: voice.country(found.country) }),
      links: found.offers.map(({ name, url }) => ({ name, url })),
    }
  );
}
