import type { Blocking } from '../plan/blocking.ts';
import {
  allowDomains,
  applyRules,
  blockDomains,
  blockHost,
  holdsRules,
  type Rule,
} from '../platform/rules.ts';

export async function holdsBlocking(blocking: Blocking): Promise<boolean> {
  return (
    (await holdsRules('plan', rulesOf(blocking))) &&
    (await holdsRules('allowed', allowDomains(blocking.allowed)))
  );
}

/** What is allowed comes first: cut short between the two, nothing is blocked that was meant to pass. */
export async function applyBlocking(blocking: Blocking): Promise<void> {
  await applyRules('allowed', allowDomains(blocking.allowed));
  await applyRules('plan', rulesOf(blocking));
}

function rulesOf({ domains, hosts }: Blocking): Rule[] {
  return [...blockDomains(domains), ...hosts.map(blockHost)];
}
