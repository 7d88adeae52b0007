import { lastExpired } from '../registry/expiry.ts';
import type { About, FlaggedHost, FlaggedList } from '../registry/export/flagged.ts';
import type { Listing, Registry } from '../registry/registry.ts';
import { standingOf } from '../registry/stage.ts';
import { type Reading, wordDomain } from './domain.ts';

/** Every flagged host with the case that leads its banner. */
export function listFlagged(reading: Reading, version: string): FlaggedList {
  const { hosts } = reading.registry;
  return {
    ...aboutRecord(reading.registry, version),
    hosts: Object.entries(hosts).flatMap(([host, listing]) => flaggedHost(reading, host, listing)),
  };
}

/** What every list made from the record says of itself. */
export function aboutRecord({ date }: Registry, version: string): About {
  return {
    title: 'Pavillon: domains that authorities have dealt with for piracy',
    version,
    date,
    licence: 'CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)',
    rulings:
      'seeds/ in the repository of Pavillon; "npm run registry -- explain HOST" there tells who decided what and when and where it is written',
  };
}

/** One host as the lists carry it; none where no case is held. */
export function flaggedHost(reading: Reading, host: string, listing: Listing): FlaggedHost[] {
  const { registry, clock } = reading;
  const dossiers = wordDomain(reading, host, listing);
  const [lead] = dossiers;
  const matter = lead && registry.cases[lead.id];
  if (!matter) return [];
  const { flag, ending, event } = standingOf(matter, clock, host);
  const isDecided = flag !== 'pending' && ending !== 'silent';
  // Of an order that has run out the headline gives the date on which it was made, not that of a later appeal.
  const order = ending === 'expired' ? lastExpired(matter, clock, host)?.state.step : undefined;
  const [source] = lead.sources;
  return [
    {
      host,
      scope: listing.scope,
      site: registry.sites[listing.site]?.name ?? listing.site,
      cases: dossiers.map(({ id }) => id),
      flag,
      ...(ending && { ending }),
      headline: lead.headline,
      ...(isDecided && { decided: order?.date ?? event.date }),
      countries: matter.countries,
      ...(source && { source: source.url }),
    },
  ];
}
