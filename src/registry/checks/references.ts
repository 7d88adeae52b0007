import { type Finding, finding } from '../seeds/seeds.ts';
import type { Check } from './check.ts';
import { citations, places } from './walk.ts';

/** The fields that hold an id, and the part of the record that must declare it. */
const DECLARED_IN = {
  authority: 'authorities',
  by: 'organisations',
  named: 'organisations',
  party: 'organisations',
  who: 'organisations',
  sites: 'sites',
  related: 'cases',
} as const;

const CLAIMANT_ROLES = new Set(['press', 'police', 'prosecutor', 'court', 'rights-holders', 'company']);

/** Ids lead somewhere; what nothing leads to is dead weight. */
export const checkReferences: Check = (record) => {
  const { origins, seeds } = record;
  const findings: Finding[] = [];
  const cited = new Set<string>();
  const require = (kind: keyof typeof origins, file: string, field: string, id: unknown) => {
    if (typeof id !== 'string' || origins[kind].has(id)) return;
    findings.push(finding(file, field, id, `is not declared; add it to seeds/${kind} or mend the id`));
  };
  for (const { file, field, key, value } of places(record)) {
    if (key in DECLARED_IN && file !== 'never.yaml') {
      const kind = DECLARED_IN[key as keyof typeof DECLARED_IN]; // `in` does not narrow the key
      for (const id of [value].flat()) require(kind, file, field, id);
    }
    if (key === 'claimant' && typeof value === 'string' && !CLAIMANT_ROLES.has(value)) {
      require('organisations', file, field, value);
    }
  }
  for (const { file, field, citation } of citations(record)) {
    cited.add(citation.source);
    require('sources', file, `${field}.source`, citation.source);
  }
  for (const [id, { related }] of Object.entries(seeds.cases)) {
    if (related.includes(id)) {
      findings.push(finding(origins.cases.get(id) ?? id, 'related', id, 'is the case itself; name others'));
    }
  }
  // A faulty entry is left out, and what it cites would look uncited.
  if (record.findings.length > 0) return findings;
  for (const [id, file] of origins.sources) {
    if (!cited.has(id) && Object.hasOwn(seeds.sources, id)) {
      findings.push(finding(file, id, '', 'is cited nowhere; cite it or remove it'));
    }
  }
  return findings;
};
