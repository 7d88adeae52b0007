import type {
  AuthoritySeed,
  CaseSeed,
  EventSeed,
  FigureSeed,
  OfferSeed,
  OrganisationSeed,
  PenaltySeed,
  SiteSeed,
  SourceSeed,
  StepSeed,
  WithdrawnSeed,
} from './seeds/schema.ts';

/** Goes up when the shape below changes: a reader of another format number must not try. */
export const REGISTRY_FORMAT = 2;

/** A seed as it ships: its citations become plain source ids; paragraphs and tokens stay with the seeds. */
export type Compiled<Seed> = Seed extends (infer Item)[]
  ? Compiled<Item>[]
  : Seed extends object
    ? { [Field in keyof Seed]: Field extends 'from' ? string[] : Compiled<Seed[Field]> }
    : Seed;

export type Source = SourceSeed;
export type Authority = AuthoritySeed;
export type Organisation = OrganisationSeed;
export type Site = Compiled<SiteSeed>;
export type Domain = Site['domains'][number];
export type Case = Compiled<CaseSeed>;
export type CaseEvent = Compiled<EventSeed>;
export type Penalty = Compiled<PenaltySeed>;
export type Step = Compiled<StepSeed>;
export type Figure = Compiled<FigureSeed>;
/** A page that lists lawful offers: its `name`, its https `url`, and the sources that say so. */
export type Offer = Compiled<OfferSeed>;

/** What a flagged host leads to. */
export interface Listing {
  site: string;
  /** `domain`: the host and everything below it; `host`: the very host. */
  scope: Domain['scope'];
  /** Case ids, the oldest first. */
  cases: string[];
}

/** Why something is no longer in the record. */
export type Tombstone = Omit<WithdrawnSeed, 'id'>;

/** The compiled record: one file in the package. Keys of the maps are ids, and A-labels in `hosts`. */
export interface Registry {
  format: typeof REGISTRY_FORMAT;
  /** The day of the newest review in it, `YYYY-MM-DD`. */
  date: string;
  sources: Record<string, Source>;
  authorities: Record<string, Authority>;
  organisations: Record<string, Organisation>;
  sites: Record<string, Site>;
  cases: Record<string, Case>;
  hosts: Record<string, Listing>;
  /** By country (ISO 3166-1 alpha-2); `EU` is for those that have no list of their own. */
  offers: Record<string, Offer[]>;
  /** What was in the record and was taken out: old case ids, site ids and hosts. */
  withdrawn: Record<string, Tombstone>;
}
