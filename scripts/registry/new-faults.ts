import { needsAuthority } from '../../src/registry/checks/decisions.ts';
import { checkHosts } from '../../src/registry/checks/hosts.ts';
import { checkWithdrawn } from '../../src/registry/checks/withdrawn.ts';
import type { ParsedSeeds } from '../../src/registry/seeds/parse.ts';
import type { Finding } from '../../src/registry/seeds/seeds.ts';
import { EVENT_TYPES } from '../../src/registry/vocabulary/events.ts';
import { isPublicSuffix } from '../read-seeds.ts';
import { type Field, shapeFault } from './new-answers.ts';
import { today } from './today.ts';

/** Answers so far, of whatever shape. */
export type Given = Partial<Record<Field, unknown>>;

/** Why an answer cannot stand, said as soon as it is given; the checks of the whole record come at the end. */
export function faultOf(field: Field, value: unknown, given: Given, record: ParsedSeeds): string | undefined {
  const fault = shapeFault(field, value);
  if (fault) return fault;
  if (field === 'authority') return authorityFault(value, given, record);
  if (field === 'hosts' && Array.isArray(value)) {
    const faults = value.map((host) => hostFault(String(host), record));
    return faults.find((one) => one !== undefined);
  }
  return undefined;
}

function authorityFault(id: unknown, given: Given, { seeds }: ParsedSeeds): string | undefined {
  const event = EVENT_TYPES.find((type) => type === given.event);
  if (id === undefined)
    return event && needsAuthority(event) ? `is missing: a ${event} needs who decided` : undefined;
  if (Object.hasOwn(seeds.authorities, String(id))) return undefined;
  const near = Object.entries(seeds.authorities).filter(([, { country }]) => country === given.country);
  const known =
    near.length > 0
      ? `of ${given.country} there are ${near.map(([one]) => one).join(', ')}`
      : 'there is none of that country';
  return `is not declared in seeds/authorities; ${known}; add yours there first`;
}

/** What the checks of the record say of a further site with that host: never list, suffixes, who has it already. */
function hostFault(host: string, record: ParsedSeeds): string | undefined {
  if (host.startsWith('www.')) return `"${host}" is written without www.`;
  const file = 'sites/new.yaml';
  const id = 'new site'; // no id of the record has a space
  const site = {
    name: host,
    kind: 'streaming' as const,
    aliases: [],
    misspellings: [],
    domains: [{ host, scope: 'domain' as const, fate: 'unknown' as const, from: [] }],
  };
  const extended: ParsedSeeds = {
    seeds: { ...record.seeds, sites: { ...record.seeds.sites, [id]: site } },
    origins: { ...record.origins, sites: new Map([...record.origins.sites, [id, file]]) },
    findings: [],
  };
  const [fault] = addedTo(hostFindings(record), hostFindings(extended));
  return fault && `"${fault.value}" ${fault.remedy}`;
}

function hostFindings(record: ParsedSeeds): Finding[] {
  const context = { today: today(), isPublicSuffix };
  return [checkHosts, checkWithdrawn].flatMap((check) => check(record, context));
}

/** The findings that were not there before. */
export function addedTo(before: Finding[], after: Finding[]): Finding[] {
  const known = new Set(before.map((finding) => JSON.stringify(finding)));
  return after.filter((finding) => !known.has(JSON.stringify(finding)));
}
