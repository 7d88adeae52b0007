import { describe, expect, it } from 'vitest';
import {
  describeSettings,
  managedSchema,
  type SchemaNode,
  settingsTable,
} from '../../src/settings/managed-schema.ts';
import { DEFAULTS, KEYS, SETTINGS } from '../../src/settings/settings.ts';

/** What each type may carry in Chromium; anything else is ignored there, or stops the extension from loading. */
const TAKEN: Record<string, string[]> = {
  object: ['properties'],
  array: ['items'],
  string: ['enum'],
  integer: ['minimum', 'maximum'],
  boolean: [],
};

/** Everything in a schema that Chromium would choke on or pass over, and every rule for a single entry of a list. */
function lint(node: unknown, path = 'schema', isEntry = false): string[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [`${path} is no schema`];
  const { type, title, description, ...rest } = Object.fromEntries(Object.entries(node));
  const allowed = TAKEN[String(type)];
  if (typeof type !== 'string' || !allowed) return [`${path} has the type ${String(type)}`];
  const faults = Object.keys(rest)
    .filter((name) => !allowed.includes(name))
    .map((name) => `${path} has ${name}`);
  if (isEntry && (rest.enum ?? rest.minimum ?? rest.maximum) !== undefined)
    faults.push(`${path} would drop a whole list for one entry`);
  for (const name of ['minimum', 'maximum'])
    if (name in rest && !Number.isSafeInteger(rest[name])) faults.push(`${path}.${name} is no number`);
  for (const text of [title, description])
    if (text !== undefined && typeof text !== 'string') faults.push(`${path} is described by no text`);
  if (type === 'array') faults.push(...lint(rest.items, `${path}[]`, true));
  if (type === 'object') {
    if (typeof rest.properties !== 'object' || rest.properties === null)
      return [...faults, `${path} is bare`];
    for (const [name, part] of Object.entries(rest.properties))
      faults.push(...lint(part, `${path}.${name}`, isEntry));
  }
  return faults;
}

describe.each(['en', 'fr'] as const)('the schema for consoles, in %s', (language) => {
  const schema = managedSchema(language);

  it('holds nothing that Chromium chokes on', () => {
    expect(lint(JSON.parse(JSON.stringify(schema)))).toEqual([]);
  });

  it('knows every setting, with a title and a description', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(KEYS);
    for (const [key, { title = '', description = '' }] of Object.entries(schema.properties ?? {})) {
      expect(title, key).toMatch(/\S{3}/);
      expect(description, key).toMatch(/\.$/);
    }
  });

  it('has a row of the table for each', () => {
    const rows = settingsTable(language).split('\n');
    expect(rows).toHaveLength(KEYS.length + 2);
    for (const row of rows) expect(row.split('|')).toHaveLength(6);
  });
});

describe('the schema', () => {
  it('takes every value that we take, and each standard', () => {
    for (const { key, shape, standard } of describeSettings('en')) {
      expect(standard).toEqual(DEFAULTS[key]);
      for (const name of shape.enum ?? [])
        expect(SETTINGS[key].safeParse(name).success, `${key}: ${name}`).toBe(true);
      if (shape.type === 'integer') {
        const values = [shape.minimum, shape.maximum, Number(shape.minimum) - 1, Number(shape.maximum) + 1];
        expect(values.map((value) => SETTINGS[key].safeParse(value).success)).toEqual([
          true,
          true,
          false,
          false,
        ]);
      }
    }
  });

  it('tells what an entry of a list consists of', () => {
    const lists: SchemaNode | undefined = managedSchema('en').properties?.domainLists;
    expect(lists?.items?.properties).toEqual({
      url: { type: 'string' },
      name: { type: 'string' },
      format: { type: 'string' },
    });
  });
});

describe('the lint', () => {
  it.each([
    ['a boolean with values', { type: 'boolean', enum: [true] }],
    ['a number with limits', { type: 'number', minimum: 1 }],
    ['a list of unknown things', { type: 'array' }],
    ['a list of several things', { type: 'array', items: [{ type: 'string' }] }],
    ['an open object', { type: 'object', properties: {}, additionalProperties: false }],
    ['two types', { type: ['string', 'null'] }],
    ['a reference', { $ref: '#/definitions/x' }],
    ['a standard', { type: 'string', default: 'x' }],
    ['a limit that is none', { type: 'integer', minimum: null }],
    ['a rule for an entry', { type: 'array', items: { type: 'string', enum: ['a'] } }],
  ])('finds %s', (_, part) => {
    expect(lint({ type: 'object', properties: { part } })).not.toEqual([]);
  });
});
