import { readHost } from '../hostname.ts';
import { belongsTo } from '../match.ts';
import { type Finding, finding, type Seeds } from '../seeds/seeds.ts';
import type { Check } from './check.ts';

/** Nobody is sent to a site that the record flags or has withdrawn, and to none twice. */
export const checkOffers: Check = ({ seeds }) =>
  Object.entries(seeds.offers).flatMap(([country, offers]) =>
    offers.flatMap((offer, index): Finding[] => {
      const fault = (field: 'name' | 'url', remedy: string) =>
        finding('offers.yaml', `${country}.${index}.${field}`, offer[field], remedy);
      const isBefore = (field: 'name' | 'url') =>
        offers.slice(0, index).some((other) => other[field] === offer[field]);
      const faults: Finding[] = [];
      const remedy = faultOf(offer.url, seeds);
      if (remedy) faults.push(fault('url', remedy));
      for (const field of ['name', 'url'] as const)
        if (isBefore(field)) faults.push(fault(field, 'stands above already; keep one of the two'));
      return faults;
    }),
  );

function faultOf(url: string, { sites, withdrawn }: Seeds): string | undefined {
  const reading = readHost(new URL(url).hostname);
  if ('problem' in reading) return 'leads to no host name; give the address that its publisher prints';
  const { host } = reading;
  const isNear = (other: string) => belongsTo(host, other) || belongsTo(other, host);
  const flagged = Object.values(sites)
    .flatMap(({ domains }) => domains)
    .find((domain) => isNear(domain.host));
  if (flagged) return `lies on ${flagged.host}, which the record holds for a site; take the offer out`;
  const gone = withdrawn.find(({ id }) => isNear(id));
  if (gone) return `lies on ${gone.id}, which was withdrawn on ${gone.date}; take the offer out`;
  return undefined;
}
