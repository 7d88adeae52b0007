import type * as z from 'zod/mini';
import type { HostProblem } from '../registry/hostname.ts';
import type { Arguments, MessageKey, Voice } from '../wording/voice.ts';

/** Why a value of a policy is not in force. */
export type Reason =
  | 'unknown-key'
  | 'not-boolean'
  | 'not-number'
  | 'not-text'
  | 'not-list'
  | 'not-entry'
  | 'not-one-of'
  | 'too-small'
  | 'too-big'
  | 'too-long'
  | 'too-many'
  | 'not-https'
  | 'not-email'
  | 'not-country'
  | 'public-suffix'
  | 'and-more'
  | `host-${HostProblem}`;

export interface Refusal {
  reason: Reason;
  /** What the sentence needs: limits, the values that there are. */
  values?: Arguments;
}

type Issue = z.core.$ZodIssue;

const NOT_A: Record<string, Reason> = {
  boolean: 'not-boolean',
  number: 'not-number',
  int: 'not-number',
  string: 'not-text',
  array: 'not-list',
  object: 'not-entry',
};

const TOO_BIG: Record<string, Reason> = { string: 'too-long', array: 'too-many' };

/** What zod found, as a reason with a name. */
export function reasonOf(issue: Issue | undefined): Refusal {
  switch (issue?.code) {
    case 'invalid_value':
      return { reason: 'not-one-of', values: { names: issue.values.map(String).join(', ') } };
    case 'too_big':
      return { reason: TOO_BIG[issue.origin] ?? 'too-big', values: { limit: Number(issue.maximum) } };
    case 'too_small':
      return { reason: 'too-small', values: { limit: Number(issue.minimum) } };
    case 'invalid_format':
      return { reason: issue.format === 'email' ? 'not-email' : 'not-country' };
    case 'custom':
      return { reason: 'not-https' };
    case 'invalid_type':
      return { reason: NOT_A[issue.expected] ?? 'not-entry' };
    default:
      return { reason: 'not-entry' };
  }
}

/** The reason in a sentence, as the options page shows it. */
export function wordRefusal(voice: Voice, { reason, values }: Refusal): string {
  const key: MessageKey = `policy.reason-${reason}`;
  return voice.say(key, values);
}
