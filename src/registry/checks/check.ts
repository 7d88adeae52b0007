import type { ParsedSeeds } from '../seeds/parse.ts';
import type { Finding } from '../seeds/seeds.ts';
import { checkArticles } from './articles.ts';
import { checkDates } from './dates.ts';
import { checkDecisions } from './decisions.ts';
import { checkHosts } from './hosts.ts';
import { checkOffers } from './offers.ts';
import { checkPersons } from './persons.ts';
import { checkReferences } from './references.ts';
import { checkWithdrawn } from './withdrawn.ts';

/** What the checks need to know of the world. */
export interface CheckContext {
  /** `YYYY-MM-DD`. */
  today: string;
  /** Whether a host is a public suffix, or a name under which strangers get their own hosts (`github.io`). */
  isPublicSuffix(host: string): boolean;
  /** Text of an article by its file name; absent where the articles are not at hand. */
  articles?: ReadonlyMap<string, string>;
}

export type Check = (record: ParsedSeeds, context: CheckContext) => Finding[];

const CHECKS: Check[] = [
  checkReferences,
  checkDates,
  checkDecisions,
  checkHosts,
  checkPersons,
  checkWithdrawn,
  checkOffers,
  checkArticles,
];

/** Every finding of every check at once, in the order of files. */
export function checkSeeds(record: ParsedSeeds, context: CheckContext): Finding[] {
  const findings = [...record.findings, ...CHECKS.flatMap((check) => check(record, context))];
  return findings.sort((a, b) => a.file.localeCompare(b.file));
}
