import * as z from 'zod/mini';
import { REGISTRY_FORMAT } from './registry.ts';
import { country, day, idSchema } from './seeds/fields.ts';
import {
  authoritySchema,
  caseSchema,
  offerSchema,
  organisationSchema,
  siteSchema,
  sourceSchema,
  withdrawnSchema,
} from './seeds/schema.ts';
import { SCOPES } from './vocabulary/sites.ts';

const sourceIds = z.array(idSchema).check(z.minLength(1, 'names no source'));

/**
 * The shape of `registry.json`, made from the schemas of the seeds as `compile` changes the seeds: citations are
 * source ids, what was left out is there, numbers of YAML are text. It checks what was built; nothing that ships
 * needs it.
 */
export const registrySchema = z.strictObject({
  format: z.literal(REGISTRY_FORMAT),
  date: day,
  sources: z.record(idSchema, compiled(sourceSchema)),
  authorities: z.record(idSchema, compiled(authoritySchema)),
  organisations: z.record(idSchema, compiled(organisationSchema)),
  sites: z.record(idSchema, compiled(siteSchema)),
  cases: z.record(idSchema, compiled(caseSchema)),
  hosts: z.record(
    z.string(),
    z.strictObject({
      site: idSchema,
      scope: z.enum(SCOPES),
      cases: z.array(idSchema).check(z.minLength(1, 'names no case')),
    }),
  ),
  offers: z.record(country, z.array(compiled(offerSchema))),
  withdrawn: z.record(z.string(), z.omit(withdrawnSchema, { id: true })),
});

function compiled(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodMiniObject) {
    const fields = Object.entries<z.core.$ZodType>(schema.def.shape);
    const shape = fields.map(([name, field]) => [name, name === 'from' ? citing(field) : compiled(field)]);
    return z.strictObject(Object.fromEntries(shape));
  }
  if (schema instanceof z.ZodMiniArray)
    return z.clone(schema, { ...schema.def, element: compiled(schema.def.element) });
  if (schema instanceof z.ZodMiniOptional) return z.optional(compiled(schema.def.innerType));
  if (schema instanceof z.ZodMiniDefault) return filled(schema.def.innerType);
  if (schema instanceof z.ZodMiniPipe) return schema.def.out;
  return schema;
}

/** A field that people may leave out is always there; a list of it may then be empty, whatever is asked of theirs. */
function filled(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodMiniArray ? z.array(compiled(schema.def.element)) : compiled(schema);
}

function citing(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodMiniOptional ? z.optional(sourceIds) : sourceIds;
}
