import type {
  AuthoritySeed,
  CaseSeed,
  NeverSeed,
  OfferSeed,
  OrganisationSeed,
  SiteSeed,
  SourceSeed,
  WithdrawnSeed,
} from './schema.ts';

/** All seeds, parsed. Keys are ids. */
export interface Seeds {
  sources: Record<string, SourceSeed>;
  authorities: Record<string, AuthoritySeed>;
  organisations: Record<string, OrganisationSeed>;
  sites: Record<string, SiteSeed>;
  cases: Record<string, CaseSeed>;
  withdrawn: WithdrawnSeed[];
  never: NeverSeed[];
  /** Lawful offers by country. */
  offers: Record<string, OfferSeed[]>;
}

/** One fault in the record: where, what stands there, and what to do about it. */
export interface Finding {
  /** Path below the seeds folder, `cases/fr-2013-allostreaming.yaml`. */
  file: string;
  /** Path inside the file, `penalties.0.steps.1.authority`. */
  field: string;
  /** What stands there, as written; empty where something is missing. */
  value: string;
  /** What is wrong and how to mend it. */
  remedy: string;
}

export function finding(file: string, field: string, value: unknown, remedy: string): Finding {
  const shown = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return { file, field, value: shown.length > 80 ? `${shown.slice(0, 77)}...` : shown, remedy };
}
