import type { Failure } from '../lists/failures.ts';
import { REFUSALS, type Refused } from '../lists/refusals.ts';
import type { Voice } from './voice.ts';

/** Why the last try at a list did not bring a new copy; to stand behind a colon. */
export function wordFailure(voice: Voice, { code, params }: Failure): string {
  return voice.say(`lists.failure-${code}`, params);
}

/** What was not taken from a list, a line for each reason, with a few of the entries. */
export function wordRefused(voice: Voice, refused: Refused): string[] {
  return REFUSALS.flatMap((reason) => {
    const found = refused[reason];
    if (!found) return [];
    const more = found.count > found.samples.length ? ' …' : '';
    return [
      voice.say(`lists.refused-${reason}`, {
        count: found.count,
        samples: found.samples.join(', ') + more,
      }),
    ];
  });
}
