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

export function domainsOf({ registry, matter, host }: Subject): Domain[] {
  const wanted = host === undefined ? matter.hosts : [host];
  return Object.values(registry.sites)
    .flatMap(({ domains }) => domains)
    .filter((domain) => wanted.includes(domain.host));
}
