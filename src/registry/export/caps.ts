import type { FlaggedList } from './flagged.ts';
import type { Format } from './formats.ts';

/** How many entries somebody who takes the format accepts. */
interface Cap {
  of: string;
  entries: number;
}

/** Formats that are not here have no limit that we know of: hosts files, zones and resolvers take any number. */
const CAPS: Partial<Record<Format, Cap[]>> = {
  domains: [
    { of: 'the policy URLBlocklist of Chromium', entries: 1_000 },
    { of: 'the policy WebsiteFilter of Firefox', entries: 1_000 },
  ],
  adblock: [
    {
      of: 'a packaged rule set of Chromium (the guaranteed minimum of declarativeNetRequest)',
      entries: 30_000,
    },
  ],
  csv: [{ of: 'a sheet of Excel, below the heading', entries: 1_048_568 }],
};

/** Nothing is cut here; one sentence for each limit that would cut. */
export function whatWouldBeCut(format: Format, { hosts }: FlaggedList): string[] {
  return (CAPS[format] ?? [])
    .filter(({ entries }) => hosts.length > entries)
    .map(
      ({ of, entries }) =>
        `${hosts.length} hosts are in the list, but ${of} takes ${entries}: it would cut the last ` +
        `${hosts.length - entries}, from ${hosts[entries]?.host} on`,
    );
}
