import * as z from 'zod/mini';
import { registrySchema } from '../../src/registry/compiled.ts';
import { day, duration, edtf, idSchema, money, secureUrl, url } from '../../src/registry/seeds/fields.ts';
import {
  authoritySchema,
  caseSchema,
  neverSchema,
  offersSchema,
  organisationSchema,
  siteSchema,
  sourceSchema,
  withdrawnSchema,
} from '../../src/registry/seeds/schema.ts';

/** A kind of file, where it lies, and its shape. */
const FILES = {
  sources: ['seeds/sources/*.yaml: a map of sources', z.record(idSchema, sourceSchema)],
  authorities: ['seeds/authorities/*.yaml: a map of authorities', z.record(idSchema, authoritySchema)],
  organisations: ['seeds/organisations.yaml: a map of organisations', z.record(idSchema, organisationSchema)],
  site: ['seeds/sites/ID.yaml: one site', siteSchema],
  case: ['seeds/cases/ID.yaml: one case', caseSchema],
  withdrawn: ['seeds/withdrawn.yaml: what was taken out', z.array(withdrawnSchema)],
  never: ['seeds/never.yaml: what must not be flagged', z.array(neverSchema)],
  offers: ['seeds/offers.yaml: lawful offers by country', offersSchema],
  registry: ['registry.json: the compiled record', registrySchema],
} as const satisfies Record<string, readonly [string, z.core.$ZodType]>;

export const SCHEMA_NAMES = Object.keys(FILES) as (keyof typeof FILES)[]; // the literal above has no other keys
export type SchemaName = (typeof SCHEMA_NAMES)[number];

const DATE = {
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?~?$',
  description: 'A date: 2013, 2013-11, 2013-11-28; ~ for "about".',
};
const DURATION = {
  pattern: '^P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+D)?(T\\d+H)?$',
  description: 'A length: P12M, P7Y, PT160H.',
};

/** What a refinement of ours asks for, and JSON Schema would otherwise not know. */
const REFINED = new Map<z.core.$ZodType, Record<string, string>>([
  [edtf, DATE],
  [edtf.def.out, DATE],
  [day, { pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A full day: 2013-11-28.' }],
  [duration, DURATION],
  [money, { description: 'An amount and its currency: 500000 EUR.' }],
  [url, { pattern: '^[hH][tT][tT][pP][sS]?:', description: 'An http or https address.' }],
  [secureUrl, { pattern: '^[hH][tT][tT][pP][sS]:', description: 'An https address.' }],
]);

/** JSON Schema (2020-12) of what people write; of the registry, of what is built. */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const [title, schema] = FILES[name];
  const { $schema, ...shape } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, REFINED.get(zodSchema)),
  });
  return { $schema, title: `Pavillon, ${title}`, ...shape };
}
