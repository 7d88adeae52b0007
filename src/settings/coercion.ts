import type * as z from 'zod/mini';

/**
 * Firefox on Windows has no schema: a switch comes as 0 or 1, a number as text, a list as JSON in a text or as an object
 * with numbered keys. Whoever pastes Google's form gets each value wrapped in `{"Value": …}`. All of it is read as it was
 * meant; what cannot be comes back as it was, to be refused by name.
 */
export function coerce(given: unknown, schema: z.ZodMiniType): unknown {
  const value = unwrapped(given);
  switch (schema._zod.def.type) {
    case 'boolean':
      return asBoolean(value);
    case 'number':
      return typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
    case 'array':
      return asList(value);
    case 'object':
      return typeof value === 'string' ? parsed(value) : value;
    case 'enum':
      return typeof value === 'string' ? value.trim() : value;
    case 'string':
      return typeof value === 'string' ? plain(value) : value;
    default:
      return value;
  }
}

/** A policy that came as one text, or not as an object at all: null is none. */
export function asObject(received: unknown): object | null {
  const value = typeof received === 'string' ? parsed(received) : received;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

function unwrapped(value: unknown): unknown {
  const isWrapped = typeof value === 'object' && value !== null && Object.keys(value).join() === 'Value';
  return isWrapped ? Reflect.get(value, 'Value') : value;
}

function asBoolean(value: unknown): unknown {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (text === 1 || text === '1' || text === 'true') return true;
  if (text === 0 || text === '0' || text === 'false') return false;
  return value;
}

function asList(value: unknown): unknown {
  const list = typeof value === 'string' ? parsed(value) : value;
  if (typeof list !== 'object' || list === null || Array.isArray(list)) return list;
  // Numbered from another number than 1, Firefox takes a list for an object.
  return Object.keys(list).every((key) => /^\d+$/.test(key)) ? Object.values(list) : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** One line, without what is invisible or turns the direction of writing. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}
