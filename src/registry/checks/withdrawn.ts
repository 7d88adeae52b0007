import { type Finding, finding } from '../seeds/seeds.ts';
import type { Check } from './check.ts';

/** Nothing withdrawn comes back by accident, and a successor exists. */
export const checkWithdrawn: Check = ({ seeds, origins }) => {
  const findings: Finding[] = [];
  const hosts = new Map<string, string>();
  for (const [id, { domains }] of Object.entries(seeds.sites)) {
    for (const { host } of domains) hosts.set(host, origins.sites.get(id) ?? id);
  }
  for (const [index, { id, date, reason, successor }] of seeds.withdrawn.entries()) {
    const file = origins.cases.get(id) ?? origins.sites.get(id) ?? hosts.get(id);
    if (file) {
      findings.push(
        finding(
          file,
          '',
          id,
          `was withdrawn on ${date} (${reason}); remove it, or the entry in withdrawn.yaml with a reason`,
        ),
      );
    }
    if (
      successor &&
      (successor === id ||
        (!origins.cases.has(successor) && !origins.sites.has(successor) && !hosts.has(successor)))
    ) {
      findings.push(
        finding(
          'withdrawn.yaml',
          `${index}.successor`,
          successor,
          'is neither a case, a site nor a host of the record that lives on',
        ),
      );
    }
  }
  return findings;
};
