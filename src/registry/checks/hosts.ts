import { isCanonicalHost, readHost } from '../hostname.ts';
import { belongsTo, lineage } from '../match.ts';
import { type Finding, finding } from '../seeds/seeds.ts';
import type { Check, CheckContext } from './check.ts';

/** A flagged host is a canonical name of the site's own, claimed once, and on no account one of the never list. */
export const checkHosts: Check = ({ seeds, origins }, context) => {
  const findings: Finding[] = [];
  const claimed = new Map<string, { file: string; scope: string }>();
  for (const [id, { domains }] of Object.entries(seeds.sites)) {
    const file = origins.sites.get(id) ?? id;
    for (const [index, { host, scope }] of domains.entries()) {
      const field = `domains.${index}.host`;
      const remedy = faultOf(host, context);
      if (remedy) findings.push(finding(file, field, host, remedy));
      const never = seeds.never.find((entry) => belongsTo(host, entry.host) || belongsTo(entry.host, host));
      if (never) {
        findings.push(
          finding(file, field, host, `must never be flagged (${never.host}: ${never.reason}); take it out`),
        );
      }
      const other = claimed.get(host);
      if (other)
        findings.push(finding(file, field, host, `is claimed by ${other.file} already; one site has it`));
      claimed.set(host, { file, scope });
    }
  }
  for (const [host, { file }] of claimed) {
    const parent = lineage(host).find((name) => name !== host && claimed.get(name)?.scope === 'domain');
    if (parent)
      findings.push(
        finding(file, 'domains', host, `lies below ${parent}, which is flagged with all below it`),
      );
  }
  const isSiteLeftOut = origins.sites.size > Object.keys(seeds.sites).length;
  for (const [id, { hosts, events, penalties }] of Object.entries(seeds.cases)) {
    const file = origins.cases.get(id) ?? id;
    for (const host of hosts) {
      if (!claimed.has(host) && !isSiteLeftOut)
        findings.push(
          finding(file, 'hosts', host, 'is declared by no site; add it, with its evidence, to one'),
        );
    }
    const parts = [
      ...events.map((event, at) => ({ at: `events.${at}`, hosts: event.hosts })),
      ...penalties.map((penalty, at) => ({ at: `penalties.${at}`, hosts: penalty.hosts })),
    ];
    for (const part of parts) {
      for (const host of part.hosts) {
        if (!hosts.includes(host))
          findings.push(finding(file, `${part.at}.hosts`, host, 'is not among the hosts of this case'));
      }
    }
  }
  for (const [index, { host }] of seeds.never.entries()) {
    if (!isCanonicalHost(host))
      findings.push(
        finding('never.yaml', `${index}.host`, host, 'is not a host; write an A-label such as example.org'),
      );
  }
  return findings;
};

function faultOf(host: string, { isPublicSuffix }: CheckContext): string | undefined {
  const reading = readHost(host);
  if ('problem' in reading) {
    if (reading.problem === 'hidden-character') return 'contains an invisible character; type it by hand';
    return reading.problem === 'ip-address'
      ? 'is an IP address, which changes hands too easily; name the host'
      : 'is not a host; write an A-label such as example.org';
  }
  if (reading.host !== host) return `is not written as a host; write ${reading.host}`;
  if (isPublicSuffix(host))
    return 'is a public suffix or a shared host: strangers live below it; name the very host';
  return undefined;
}
