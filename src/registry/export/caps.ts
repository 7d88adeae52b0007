import type { FlaggedList } from './flagged.ts';
import type { Format } from './formats.ts';

/** Who takes a format, and no more than so many entries of it. */
export const TAKERS = {
  'chromium-policy': 'the policy URLBlocklist of Chromium',
  'firefox-policy': 'the policy WebsiteFilter of Firefox',
  'chromium-rules': 'a packaged rule set of Chromium (the guaranteed minimum of declarativeNetRequest)',
  excel: 'a sheet of Excel, below the heading',
} as const;
export type Taker = keyof typeof TAKERS;

/** Formats that are not here have no limit that we know of: hosts files, zones and resolvers take any number. */
const CAPS: Partial<Record<Format, { taker: Taker; entries: number }[]>> = {
  domains: [
    { taker: 'chromium-policy', entries: 1_000 },
    { taker: 'firefox-policy', entries: 1_000 },
  ],
  adblock: [{ taker: 'chromium-rules', entries: 30_000 }],
  csv: [{ taker: 'excel', entries: 1_048_568 }],
};

/** A limit that would cut a list. */
export interface Cut {
  taker: Taker;
  /** How many entries it takes. */
  entries: number;
  /** How many it would lose, and the first of them. */
  lost: number;
  from: string;
}

/** Nothing is cut here; what would cut it elsewhere. */
export function cutsOf(format: Format, { hosts }: FlaggedList): Cut[] {
  return (CAPS[format] ?? []).flatMap(({ taker, entries }) => {
    const from = hosts[entries]?.host;
    return from === undefined ? [] : [{ taker, entries, lost: hosts.length - entries, from }];
  });
}

/** One sentence for each limit that would cut. */
export function whatWouldBeCut(format: Format, list: FlaggedList): string[] {
  return cutsOf(format, list).map(
    ({ taker, entries, lost, from }) =>
      `${list.hosts.length} hosts are in the list, but ${TAKERS[taker]} takes ${entries}: ` +
      `it would cut the last ${lost}, from ${from} on`,
  );
}
