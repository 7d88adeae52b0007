import * as z from 'zod/mini';
import { EVENT_TYPES, OFFENCES, OUTCOMES } from '../vocabulary/events.ts';
import { BOUNDS, FIGURE_KINDS } from '../vocabulary/figures.ts';
import { MEASURE_KINDS, STATUSES } from '../vocabulary/measures.ts';
import { MENTION_ROLES, ROLES } from '../vocabulary/roles.ts';
import { FATES, SCOPES, SITE_KINDS } from '../vocabulary/sites.ts';
import { AUTHORITY_KINDS, SOURCE_KINDS } from '../vocabulary/sources.ts';
import {
  type citation,
  citations,
  country,
  day,
  duration,
  edtf,
  idSchema,
  language,
  money,
  secureUrl,
  someHosts,
  text,
  url,
} from './fields.ts';

/** The seeds as people write them. Unknown fields are refused, so that a typing error is never silently ignored. */

export const sourceSchema = z.strictObject({
  publisher: text,
  title: z.optional(text),
  url,
  published: z.optional(edtf),
  language,
  kind: z.enum(SOURCE_KINDS),
  /** The day on which the text, live or archived, was read. */
  accessed: day,
  /** An organisation of the case that speaks for itself here. */
  party: z.optional(idSchema),
  /** File name of an article that came with the mission; its paragraphs and tokens can be held against the text. */
  article: z.optional(text),
});

export const authoritySchema = z.strictObject({
  /** In its own language. */
  name: text,
  /** As it stands inside a sentence, with its article: `le tribunal de …`, `the Tribunal de …`. */
  phrase: z.strictObject({ fr: text, en: text }),
  /** What it is, for readers of another language. */
  gloss: z.optional(z.strictObject({ fr: z.optional(text), en: z.optional(text) })),
  country,
  kind: z.enum(AUTHORITY_KINDS),
});

/** A company, association or body that a case names. Never a person. */
export const organisationSchema = z.strictObject({ name: text, country: z.optional(country) });

export const siteSchema = z.strictObject({
  name: text,
  kind: z.enum(SITE_KINDS),
  aliases: z._default(z.array(text), []),
  /** How the press got the name or the host wrong: found by a search, never matched. */
  misspellings: z._default(z.array(text), []),
  domains: z._default(
    z.array(
      z.strictObject({
        host: text,
        scope: z._default(z.enum(SCOPES), 'domain'),
        since: z.optional(edtf),
        until: z.optional(edtf),
        fate: z.enum(FATES),
        /** The day the fate was last looked at; absent: never since the sources. */
        looked: z.optional(day),
        from: citations,
      }),
    ),
    [],
  ),
});

const counts = z.partialRecord(z.enum(FIGURE_KINDS), z.number().check(z.nonnegative('is below zero')));

export const eventSchema = z.strictObject({
  date: edtf,
  /** How the date was worked out, where no source prints it. */
  inferred: z.optional(text),
  type: z.enum(EVENT_TYPES),
  authority: z.optional(idSchema),
  /** The organisations that acted: claimants, a company that announces. */
  by: z._default(z.array(idSchema), []),
  whom: z.optional(z.enum(ROLES)),
  outcome: z.optional(z.enum(OUTCOMES)),
  /** A first judgment that is known to be final. */
  final: z.optional(z.boolean()),
  docket: z.optional(text),
  counts: z._default(counts, {}),
  /** Where the event is about some of the case's domains only. */
  hosts: someHosts,
  /** Only this organisation says so: worded as its own statement. */
  claimant: z.optional(idSchema),
  from: citations,
});

const step = z.strictObject({
  status: z.enum(STATUSES),
  date: z.optional(edtf),
  authority: z.optional(idSchema),
  amount: z.optional(money),
  for: z.optional(duration),
  /** The part of a prison term that is suspended. */
  suspended: z.optional(duration),
  bound: z.optional(z.enum(BOUNDS)),
  /** When the measure began and ended, where known; else the end is worked out from `start` and `for`. */
  start: z.optional(edtf),
  until: z.optional(edtf),
  inferred: z.optional(text),
  claimant: z.optional(idSchema),
  from: citations,
});

export const penaltySchema = z.strictObject({
  kind: z.enum(MEASURE_KINDS),
  whom: z.enum(ROLES),
  /** Those addressed by name: companies only. */
  named: z._default(z.array(idSchema), []),
  /** Each of them, not all together. */
  each: z.optional(z.boolean()),
  /** A risk that depends on a charge which was not brought. */
  conditional: z.optional(z.boolean()),
  hosts: someHosts,
  /** What became of it, in order: requested, imposed, upheld … */
  steps: z.array(step).check(z.minLength(1, 'has no step; say at least what its status is')),
});

export const figureSchema = z.strictObject({
  what: z.enum(FIGURE_KINDS),
  value: z.optional(z.number()),
  /** Upper end, where a source gives a range. */
  to: z.optional(z.number()),
  amount: z.optional(money),
  amountTo: z.optional(money),
  date: z.optional(edtf),
  bound: z.optional(z.enum(BOUNDS)),
  per: z.optional(z.enum(['month', 'year'])),
  area: z.optional(country),
  /** The day or month that the figure is about. */
  at: z.optional(edtf),
  /** A name that the figure is tied to, where that is not the whole case. */
  of: z.optional(text),
  claimant: z.union([
    z.enum(['press', 'police', 'prosecutor', 'court', 'rights-holders', 'company']),
    idSchema,
  ]),
  from: citations,
});

export const caseSchema = z.strictObject({
  name: text,
  aliases: z._default(z.array(text), []),
  countries: z.array(country).check(z.minLength(1, 'names no country')),
  docket: z.optional(text),
  ecli: z.optional(text),
  basis: z.optional(text),
  /** As alleged or as charged; never as established. */
  offences: z._default(z.array(z.enum(OFFENCES)), []),
  /** Sites concerned that have no domain in the record. */
  sites: z._default(z.array(idSchema), []),
  /** Domains concerned; each is declared, with its evidence, by a site. */
  hosts: z._default(z.array(text), []),
  related: z._default(z.array(idSchema), []),
  reviewed: day,
  events: z.array(eventSchema).check(z.minLength(1, 'has no event')),
  penalties: z._default(z.array(penaltySchema), []),
  figures: z._default(z.array(figureSchema), []),
  mentions: z._default(
    z.array(z.strictObject({ who: idSchema, as: z.enum(MENTION_ROLES), from: z.optional(citations) })),
    [],
  ),
});

export const withdrawnSchema = z.strictObject({
  /** A case id, a site id or a host that was in the record. */
  id: text,
  reason: text,
  date: day,
  successor: z.optional(text),
});

export const neverSchema = z.strictObject({ host: text, reason: text });

/** A page that lists lawful offers for the readers of a country. */
export const offerSchema = z.strictObject({ name: text, url: secureUrl, from: citations });

/** Keys are countries (ISO 3166-1 alpha-2); EU stands for wherever no country has a list of its own. */
export const offersSchema = z.record(
  country,
  z.array(offerSchema).check(z.minLength(1, 'names no offer; name one, or leave the country out')),
);

export type SourceSeed = z.infer<typeof sourceSchema>;
export type AuthoritySeed = z.infer<typeof authoritySchema>;
export type OrganisationSeed = z.infer<typeof organisationSchema>;
export type SiteSeed = z.infer<typeof siteSchema>;
export type CaseSeed = z.infer<typeof caseSchema>;
export type EventSeed = z.infer<typeof eventSchema>;
export type PenaltySeed = z.infer<typeof penaltySchema>;
export type StepSeed = PenaltySeed['steps'][number];
export type FigureSeed = z.infer<typeof figureSchema>;
export type WithdrawnSeed = z.infer<typeof withdrawnSchema>;
export type NeverSeed = z.infer<typeof neverSchema>;
export type OfferSeed = z.infer<typeof offerSchema>;
export type Citation = z.infer<typeof citation>;
