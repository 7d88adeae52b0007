import type * as z from 'zod/mini';
import { readHost } from '../registry/hostname.ts';
import { asObject, coerce } from './coercion.ts';
import { type Refusal, reasonOf } from './refusal.ts';
import { DEFAULTS, KEYS, type Key, limitOf, SETTINGS, type Settings } from './settings.ts';

/** What an organisation decided: what is present is in force and locked. */
export type Policy = Partial<Settings>;

/** A value of the policy that is not in force, and why: worded by `wordRefusal`. */
export interface Ignored extends Refusal {
  key: string;
  /** As it was received, cut to a readable length. */
  value: string;
}

export interface PolicyReading {
  policy: Policy;
  ignored: Ignored[];
}

/** So many entries of one list are named one by one; the rest is counted. */
const NAMED = 50;
const SHOWN = 80;

/**
 * Reads managed storage key by key: what cannot be used is left out and named, and the rest is in force. In a list,
 * that holds for each entry. `suffixes`: names in it that are public suffixes, which no list may hold.
 */
export function parsePolicy(received: unknown, suffixes: readonly string[] = []): PolicyReading {
  const policy: Record<string, unknown> = {};
  const ignored: Ignored[] = [];
  const given = asObject(received);
  if (received !== undefined && received !== null && !given)
    ignored.push(leftOut('', received, { reason: 'not-entry' }));
  for (const [key, value] of Object.entries(given ?? {})) {
    if (value === undefined || value === null) continue;
    if (!isKey(key)) {
      ignored.push(leftOut(key, value, { reason: 'unknown-key' }));
      continue;
    }
    const { kept, refused } = parseValue(key, value, suffixes);
    if (kept !== undefined) policy[key] = kept;
    ignored.push(...counted(key, refused));
  }
  return { policy, ignored };
}

interface ValueReading {
  /** Undefined when nothing of it can be used. */
  kept?: unknown;
  refused: Ignored[];
}

function parseValue(key: Key, given: unknown, suffixes: readonly string[]): ValueReading {
  const schema = SETTINGS[key];
  const value = coerce(given, schema);
  if (value === '' && DEFAULTS[key] === '') return { kept: '', refused: [] };
  if (schema._zod.def.type === 'array' && Array.isArray(value))
    return parseList(key, value, new Set(suffixes));
  const result = schema.safeParse(value);
  if (result.success) return { kept: result.data, refused: [] };
  return { refused: [leftOut(key, given, reasonOf(result.error.issues[0]))] };
}

/** Lists are sets: without what comes twice, and sorted where their entries are texts. */
function parseList(key: Key, entries: unknown[], suffixes: ReadonlySet<string>): ValueReading {
  const schema = SETTINGS[key];
  const refused: Ignored[] = [];
  const kept = new Map<string, unknown>();
  for (const entry of entries) {
    const { value, refusal } = parseEntry(key, entry, suffixes);
    if (refusal) refused.push(leftOut(key, entry, refusal));
    else kept.set(typeof value === 'string' ? value : JSON.stringify(value), value);
  }
  const values = [...kept.keys()].sort().map((name) => kept.get(name));
  const limit = limitOf(schema, 'max_length');
  const tooMany = values.splice(limit);
  refused.push(...tooMany.map((entry) => leftOut(key, entry, { reason: 'too-many', values: { limit } })));
  // A list of which nothing can be used is none: it must not lock an empty one.
  return values.length > 0 || entries.length === 0 ? { kept: values, refused } : { refused };
}

function parseEntry(
  key: Key,
  entry: unknown,
  suffixes: ReadonlySet<string>,
): { value?: unknown; refusal?: Refusal } {
  if (key === 'allowedDomains' || key === 'extraDomains') {
    if (typeof entry !== 'string') return { refusal: { reason: 'not-text' } };
    const host = canonical(entry);
    if (typeof host !== 'string') return { refusal: host };
    return suffixes.has(host) && key === 'extraDomains'
      ? { refusal: { reason: 'public-suffix' } }
      : { value: host };
  }
  const element = elementOf(SETTINGS[key]);
  const result = element?.safeParse(coerce(entry, element));
  return result?.success ? { value: result.data } : { refusal: reasonOf(result?.error?.issues[0]) };
}

/** Most of a long list is written as it should be: that is seen without taking an address apart. */
const WRITTEN_WELL = /^(?=.{4,253}$)(?!.*xn--)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

function canonical(entry: string): string | Refusal {
  if (WRITTEN_WELL.test(entry)) return entry;
  // `*.example.org` and `.example.org` are how other lists say "and all below", which is meant here anyway.
  const reading = readHost(entry.trim().replace(/^(\*?\.)+/, ''));
  return 'host' in reading ? reading.host : { reason: `host-${reading.problem}` };
}

function elementOf(schema: z.ZodMiniType): z.ZodMiniType | null {
  const { def } = schema._zod;
  return 'element' in def ? (def.element as z.ZodMiniType) : null; // an array's own definition
}

function counted(key: string, refused: Ignored[]): Ignored[] {
  const rest = refused.length - NAMED;
  if (rest <= 0) return refused;
  return [
    ...refused.slice(0, NAMED),
    { key, value: '…', reason: 'and-more' as const, values: { count: rest } },
  ];
}

function isKey(key: string): key is Key {
  return KEYS.some((known) => known === key);
}

function leftOut(key: string, value: unknown, refusal: Refusal): Ignored {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return { key, value: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text, ...refusal };
}
