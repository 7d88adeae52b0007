import type * as z from 'zod/mini';
import { ENGLISH_TEXTS } from './setting-texts.en.ts';
import { FRENCH_TEXTS } from './setting-texts.fr.ts';
import type { TextLanguage } from './setting-texts.ts';

const TEXTS = { en: ENGLISH_TEXTS, fr: FRENCH_TEXTS };

import { DEFAULTS, KEYS, type Key, limitOf, SETTINGS, type Settings } from './settings.ts';

/** What Chromium's `managed_schema` takes: anything else is ignored by it at best, and at worst breaks the load. */
export interface SchemaNode {
  type: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  title?: string;
  description?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  items?: SchemaNode;
  properties?: Record<string, SchemaNode>;
}

/** One setting, for whoever writes a policy: what it is called, what it does, what it may be. */
export interface SettingDescription {
  key: Key;
  title: string;
  description: string;
  shape: SchemaNode;
  standard: Settings[Key];
}

/** Every setting, in the order of the table in settings.ts. */
export function describeSettings(language: TextLanguage): SettingDescription[] {
  return KEYS.map((key) => ({
    key,
    ...TEXTS[language][key],
    shape: shapeOf(SETTINGS[key], true),
    standard: DEFAULTS[key],
  }));
}

/** The schema by which Chromium and Edge deliver a policy, and by which their consoles ask for one. */
export function managedSchema(language: TextLanguage): SchemaNode {
  const properties = describeSettings(language).map(({ key, title, description, shape }) => {
    const { type, ...rest } = shape;
    return [key, { type, title, description, ...rest }];
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/**
 * The rows of the table in docs/schools.md. Chromium drops a whole key when one entry of its list breaks a rule, so what
 * an entry must be is never in the schema: we look ourselves, and drop the entry.
 */
export function settingsTable(language: TextLanguage): string {
  const [head, rule] = HEADS[language];
  const rows = describeSettings(language).map(({ key, description, shape, standard }) => {
    return `| \`${key}\` | ${inWords(shape)} | ${description} | \`${JSON.stringify(standard)}\` |`;
  });
  return [head, rule, ...rows].join('\n');
}

const HEADS: Record<TextLanguage, [string, string]> = {
  en: ['| key | type | what it does | standard |', '| --- | --- | --- | --- |'],
  fr: ['| clé | type | effet | par défaut |', '| --- | --- | --- | --- |'],
};

function inWords({ type, enum: names, minimum, maximum, items }: SchemaNode): string {
  if (names) return names.map((name) => `\`${name}\``).join(', ');
  if (items)
    return `array of ${items.properties ? `{${Object.keys(items.properties).join(', ')}}` : items.type}`;
  return minimum === undefined ? type : `${type} ${minimum}–${maximum}`;
}

function shapeOf(schema: z.ZodMiniType, isWhole: boolean): SchemaNode {
  const { def, values } = schema._zod;
  switch (def.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return isWhole
        ? { type: 'integer', minimum: limitOf(schema, 'greater_than'), maximum: limitOf(schema, 'less_than') }
        : { type: 'integer' };
    case 'enum':
      return isWhole ? { type: 'string', enum: [...(values ?? [])].map(String) } : { type: 'string' };
    case 'string':
      return { type: 'string' };
    case 'default':
      return shapeOf(partOf(def, 'innerType'), isWhole);
    case 'array':
      return { type: 'array', items: shapeOf(partOf(def, 'element'), false) };
    case 'object':
      return { type: 'object', properties: propertiesOf(def) };
    default:
      throw new Error(`no setting may be a ${def.type}: Chromium's schema has nothing for it`);
  }
}

function propertiesOf(def: object): Record<string, SchemaNode> {
  const shape: Record<string, z.ZodMiniType> = Reflect.get(def, 'shape');
  return Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, shapeOf(part, false)]));
}

function partOf(def: object, name: 'innerType' | 'element'): z.ZodMiniType {
  return Reflect.get(def, name);
}
