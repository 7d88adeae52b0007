import * as z from 'zod/mini';
import { country, edtf, idSchema, language, text, url } from '../../src/registry/seeds/fields.ts';
import { EVENT_TYPES, OUTCOMES } from '../../src/registry/vocabulary/events.ts';
import { ROLES } from '../../src/registry/vocabulary/roles.ts';
import { SITE_KINDS } from '../../src/registry/vocabulary/sites.ts';
import { SOURCE_KINDS } from '../../src/registry/vocabulary/sources.ts';

const year = z.pipe(edtf, z.string().check(z.regex(/^\d{4}$/, 'is not a year; write 2018')));

/** What a new case begins with: one site, one source, one event. The rest is written into the files. */
const answersSchema = z.strictObject({
  name: text,
  country,
  year,
  kind: z.enum(SITE_KINDS),
  hosts: z._default(z.array(text), []),
  publisher: text,
  url,
  published: z.optional(edtf),
  language,
  sourceKind: z.enum(SOURCE_KINDS),
  event: z.enum(EVENT_TYPES),
  date: edtf,
  authority: z.optional(idSchema),
  whom: z.optional(z.enum(ROLES)),
  outcome: z.optional(z.enum(OUTCOMES)),
});
export type Answers = z.infer<typeof answersSchema>;
export type Field = keyof Answers;

/** The questions in the order in which they are asked; a later one may lean on an earlier answer. */
export const QUESTIONS: Record<Field, string> = {
  name: 'Usual name of the site, never of a person',
  country: 'Country, two letters (FR)',
  year: 'Year of the case (2018)',
  kind: `Kind of site (${SITE_KINDS.join(', ')})`,
  hosts: 'Hosts that the source prints, with spaces between them (none: just Enter)',
  publisher: 'Source: who published it',
  url: 'Source: its permanent address',
  published: 'Source: its date (2018-05-11; not known: just Enter)',
  language: 'Source: its language, two letters (fr)',
  sourceKind: `Source: its kind (${SOURCE_KINDS.join(', ')})`,
  event: `What happened (${EVENT_TYPES.join(', ')})`,
  date: 'When (2018, 2018-05 or 2018-05-11)',
  authority: 'Who decided or acted, an id of seeds/authorities (nobody: just Enter)',
  whom: `About whom (${ROLES.join(', ')}; nobody: just Enter)`,
  outcome: `How it went (${OUTCOMES.join(', ')}; not a decision: just Enter)`,
};
export const FIELDS = Object.keys(QUESTIONS) as Field[]; // the type above asks for each of them, and no other

/** Why an answer cannot stand by its shape, or nothing. */
export function shapeFault(field: Field, value: unknown): string | undefined {
  const { error } = answersSchema.shape[field].safeParse(value);
  if (!error) return undefined;
  if (value === undefined || value === '') return 'is missing';
  const [issue] = error.issues;
  if (issue?.code === 'invalid_value')
    return `is not one of the words of the record: ${issue.values.join(', ')}`;
  return issue?.code === 'custom' || issue?.code === 'invalid_format' || issue?.code === 'too_big'
    ? issue.message
    : 'is not of the right kind';
}

/** Answers without a fault. Throws on others. */
export function parseAnswers(given: unknown): Answers {
  return answersSchema.parse(given);
}
