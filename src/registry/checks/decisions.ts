import { type Finding, finding } from '../seeds/seeds.ts';
import type { EventType } from '../vocabulary/events.ts';
import type { Status } from '../vocabulary/measures.ts';
import type { Check } from './check.ts';

/** What only somebody with authority can bring about, on a day. */
const NEEDS_DECISION: readonly Status[] = [
  'imposed',
  'upheld',
  'restored',
  'reduced',
  'increased',
  'overturned',
  'lifted',
  'refused',
];
const DECISIONS: readonly EventType[] = [
  'judgment',
  'interim-order',
  'blocking-order',
  'delisting-order',
  'refusal',
  'appeal',
  'cassation',
  'acquittal',
];

export function needsAuthority(type: EventType): boolean {
  return DECISIONS.includes(type);
}

/** A penalty that was imposed says by whom and when; a risk never has a later step. */
export const checkDecisions: Check = ({ seeds, origins }) => {
  const findings: Finding[] = [];
  for (const [id, { events, penalties }] of Object.entries(seeds.cases)) {
    const file = origins.cases.get(id) ?? id;
    for (const [index, event] of events.entries()) {
      if (needsAuthority(event.type) && !event.authority && !event.claimant) {
        const remedy = `is missing: a ${event.type} needs the authority that decided, or the claimant who says so`;
        findings.push(finding(file, `events.${index}.authority`, event.authority, remedy));
      }
    }
    for (const [index, { steps }] of penalties.entries()) {
      for (const [at, step] of steps.entries()) {
        const field = `penalties.${index}.steps.${at}`;
        if (NEEDS_DECISION.includes(step.status)) {
          if (!step.authority && !step.claimant) {
            const remedy = `is missing: "${step.status}" needs the authority that decided; if nobody did, it was risked or requested`;
            findings.push(finding(file, `${field}.authority`, step.authority, remedy));
          }
          if (!step.date) {
            findings.push(
              finding(
                file,
                `${field}.date`,
                step.date,
                `is missing: "${step.status}" needs the date of the decision`,
              ),
            );
          }
        }
        if (step.status === 'risked' && at + 1 < steps.length) {
          const remedy = 'is followed by another step; what the law threatens is an entry of its own';
          findings.push(finding(file, `${field}.status`, step.status, remedy));
        }
      }
    }
  }
  return findings;
};
