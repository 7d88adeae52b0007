import type { Domain } from '../registry/registry.ts';
import { type References, referTo } from './sources.ts';
import type { Subject } from './subject.ts';

/** What has become of a domain, with the evidence that it was the site's. */
export interface DomainEntry {
  host: string;
  /** `Seized (30 June 2010)`: the fate, and the day it was last looked at where somebody did. */
  fate: string;
  sources: number[];
}

/** The domain that is looked at, or all that the case concerns. */
export function wordDomains(subject: Subject, references: References): DomainEntry[] {
  return domainsOf(subject).map(({ host, fate, looked, from }) => {
    const value = subject.voice.say(`fate.${fate}`);
    return {
      host,
      fate:
        looked === undefined
          ? value
          : subject.voice.say('figure.at', { value, at: subject.voice.date(looked) }),
      sources: referTo(references, from),
    };
  });
}

/** From the entries of their sites alone: to look through all sites for each domain would cost the square of the record. */
export function domainsOf({ registry, matter, host }: Subject): Domain[] {
  const wanted = new Set(host === undefined ? matter.hosts : [host]);
  const sites = new Set([...wanted].map((name) => registry.hosts[name]?.site ?? ''));
  return [...sites]
    .toSorted()
    .flatMap((site) => registry.sites[site]?.domains ?? [])
    .filter((domain) => wanted.has(domain.host));
}
