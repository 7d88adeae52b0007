import { readHost } from '../registry/hostname.ts';
import { belongsTo, type Match } from '../registry/match.ts';
import type { Answer } from '../registry/search.ts';
import type { Settings } from '../settings/settings.ts';

/** What a look-up came to, each with a face of its own. None of them ever means "safe". */
export type Outcome =
  | { kind: 'listed'; match: Match }
  /** On a list of the reader's organisation, and not in the record. */
  | { kind: 'organisation'; host: string }
  | { kind: 'none'; host: string; isMixed: boolean }
  | { kind: 'not-a-host'; problem: NonNullable<Answer['problem']> }
  /** No host was asked for: what was found stands in the hits, or nothing was. */
  | { kind: 'found' }
  | { kind: 'nothing' };

export function outcomeOf(
  { listed, notListed, isMixed, problem, hits }: Answer,
  settings: Settings,
): Outcome {
  if (listed) return { kind: 'listed', match: listed };
  if (notListed !== undefined) {
    return isListedByOrganisation(notListed, settings)
      ? { kind: 'organisation', host: notListed }
      : { kind: 'none', host: notListed, isMixed: isMixed ?? false };
  }
  if (problem && problem !== 'empty') return { kind: 'not-a-host', problem };
  return { kind: hits.length > 0 ? 'found' : 'nothing' };
}

/** The one place that answers whether the reader's organisation lists a host by itself: label by label. */
export function isListedByOrganisation(host: string, { extraDomains }: Settings): boolean {
  return extraDomains.some((entry) => {
    const reading = readHost(entry.replace(/^\*\./, ''));
    return 'host' in reading && belongsTo(host, reading.host);
  });
}
