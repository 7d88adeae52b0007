import type { Listing } from '../registry.ts';
import type { Ending, Flag } from '../stage.ts';

/** One flagged host as a list carries it. */
export interface FlaggedHost {
  host: string;
  scope: Listing['scope'];
  /** The site's usual name. */
  site: string;
  /** Case ids; the one that leads first. */
  cases: string[];
  /** How the leading case is drawn, and what it ended with. */
  flag: Flag;
  ending?: Ending;
  headline: string;
  /** The date of the decision that leads, as the record writes it; absent where nothing was decided. */
  decided?: string;
  countries: string[];
  /** Address of the first source. */
  source?: string;
}

/** What every list says of itself. */
export interface About {
  title: string;
  version: string;
  /** The day of the record, `YYYY-MM-DD`. */
  date: string;
  licence: string;
  /** Where the rulings are. */
  rulings: string;
}

export interface FlaggedList extends About {
  hosts: FlaggedHost[];
}

/** Hosts that are flagged as that very name, without what lies below. */
export function exactHosts(hosts: FlaggedHost[]): FlaggedHost[] {
  return hosts.filter(({ scope }) => scope === 'host');
}
