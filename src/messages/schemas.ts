import * as z from 'zod/mini';
import { HIDE_SCOPES } from '../settings/hiding.ts';
import { parseChanges } from '../settings/preferences.ts';
import type { MessageName } from './contract.ts';

const nothing = z.strictObject({});
const aCase = z.strictObject({ id: z.string().check(z.maxLength(200)) });

/** What each message must look like; a host is never among it where the sender's own address tells. */
export const SCHEMAS = {
  'visit/opened': nothing,
  'visit/hide': z.strictObject({ scope: z.enum(HIDE_SCOPES) }),
  'visit/damaged': nothing,
  'visit/record': aCase,
  'visit/report': aCase,
  'hidden/undo': z.strictObject({ domain: z.string().check(z.maxLength(253)), isPrivate: z.boolean() }),
  'block/proceed': z.strictObject({ address: z.string().check(z.maxLength(65_536)) }),
  'preferences/change': z.strictObject({ changes: z.custom((asked) => parseChanges(asked) !== null) }),
  'storage/erase': nothing,
  'lists/fetch': nothing,
  'lists/look-up': z.strictObject({ host: z.string().check(z.maxLength(253)) }),
  'plan/apply': nothing,
} satisfies Record<MessageName, z.ZodMiniType>;

export const envelopeSchema = z.strictObject({
  name: z.custom<MessageName>((name) => typeof name === 'string' && Object.hasOwn(SCHEMAS, name)),
  asks: z.unknown(),
});
