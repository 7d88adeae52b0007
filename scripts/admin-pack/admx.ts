import { XMLBuilder } from 'fast-xml-parser';
import { describeSettings, type SchemaNode } from '../../src/settings/managed-schema.ts';
import type { TextFiles } from './files.ts';
import type { School } from './school.ts';
import { settingsKey, WINDOWS_BROWSERS, type WindowsBrowser } from './windows-values.ts';

const ADML_LANGUAGES = ['en', 'fr'] as const;
type AdmlLanguage = (typeof ADML_LANGUAGES)[number];
const FOLDER: Record<AdmlLanguage, string> = { en: 'en-US', fr: 'fr-FR' };
const BROWSER_NAME: Record<WindowsBrowser, string> = {
  chrome: 'Google Chrome',
  edge: 'Microsoft Edge',
  firefox: 'Mozilla Firefox',
};
const WORDS = {
  en: { supported: 'Pavillon 0.1.0 or later', value: 'Value', list: 'One entry a line', json: 'JSON' },
  fr: {
    supported: 'Pavillon 0.1.0 ou plus récent',
    value: 'Valeur',
    list: 'Une entrée par ligne',
    json: 'JSON',
  },
} as const;
const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/**
 * Group policy templates: one for all three browsers, and its texts in two languages.
 * https://learn.microsoft.com/en-us/previous-versions/windows/desktop/policy/admx-schema
 */
export function groupPolicyTemplates(school: School): TextFiles {
  const texts = ADML_LANGUAGES.map((language) => [
    `windows/admx/${FOLDER[language]}/pavillon.adml`,
    textFile(language),
  ]);
  return { 'windows/admx/pavillon.admx': definitionFile(school), ...Object.fromEntries(texts) };
}

function definitionFile(school: School): string {
  const settings = describeSettings('en');
  const categories = WINDOWS_BROWSERS.map((browser) => ({
    '@name': browser,
    '@displayName': `$(string.${browser})`,
    parentCategory: { '@ref': 'Pavillon' },
  }));
  const policy = WINDOWS_BROWSERS.flatMap((browser) =>
    settings.map(({ key, shape }) => policyFor(browser, settingsKey(browser, school), key, shape)),
  );
  return xmlFile('policyDefinitions', {
    policyNamespaces: { target: { '@prefix': 'pavillon', '@namespace': 'Pavillon.Policies' } },
    resources: { '@minRequiredRevision': '1.0' },
    supportedOn: {
      definitions: { definition: { '@name': 'Supported', '@displayName': '$(string.Supported)' } },
    },
    categories: {
      category: [{ '@name': 'Pavillon', '@displayName': '$(string.Pavillon)' }, ...categories],
    },
    policies: { policy },
  });
}

function policyFor(browser: WindowsBrowser, registryKey: string, key: string, shape: SchemaNode): object {
  const isSwitch = shape.type === 'boolean';
  return {
    '@name': `${browser}_${key}`,
    '@class': 'Machine',
    '@displayName': `$(string.${key})`,
    '@explainText': `$(string.${key}_explain)`,
    ...(isSwitch ? {} : { '@presentation': `$(presentation.${key})` }),
    '@key': registryKey,
    ...(isSwitch ? { '@valueName': key } : {}),
    parentCategory: { '@ref': browser },
    supportedOn: { '@ref': 'Supported' },
    ...(isSwitch
      ? {
          enabledValue: { decimal: { '@value': '1' } },
          disabledValue: { decimal: { '@value': '0' } },
        }
      : { elements: elementFor(registryKey, key, shape) }),
  };
}

function elementFor(registryKey: string, key: string, shape: SchemaNode): object {
  const named = { '@id': key, '@valueName': key, '@required': 'true' };
  if (shape.enum) {
    const item = shape.enum.map((value) => ({
      '@displayName': `$(string.${key}_${idOf(value)})`,
      value: { string: value },
    }));
    return { enum: { ...named, item } };
  }
  if (shape.type === 'integer') {
    return {
      decimal: { ...named, '@minValue': String(shape.minimum ?? 0), '@maxValue': String(shape.maximum) },
    };
  }
  if (isPlainList(shape))
    return { list: { '@id': key, '@key': `${registryKey}\\${key}`, '@valuePrefix': '' } };
  return { text: { ...named, '@maxLength': '16383' } };
}

function textFile(language: AdmlLanguage): string {
  const settings = describeSettings(language);
  const words = WORDS[language];
  const strings = [
    { '@id': 'Pavillon', '#text': 'Pavillon' },
    { '@id': 'Supported', '#text': words.supported },
    ...WINDOWS_BROWSERS.map((browser) => ({ '@id': browser, '#text': BROWSER_NAME[browser] })),
    ...settings.flatMap(({ key, title, description, shape }) => [
      { '@id': key, '#text': title },
      { '@id': `${key}_explain`, '#text': description },
      ...(shape.enum ?? []).map((value) => ({ '@id': `${key}_${idOf(value)}`, '#text': value })),
    ]),
  ];
  const presentation = settings
    .filter(({ shape }) => shape.type !== 'boolean')
    .map(({ key, shape }) => ({ '@id': key, ...fieldFor(key, shape, words) }));
  return xmlFile('policyDefinitionResources', {
    displayName: 'Pavillon',
    description: 'Pavillon',
    resources: { stringTable: { string: strings }, presentationTable: { presentation } },
  });
}

function fieldFor(key: string, shape: SchemaNode, words: (typeof WORDS)[AdmlLanguage]): object {
  if (shape.enum) return { dropdownList: { '@refId': key, '@noSort': 'true', '#text': words.value } };
  if (shape.type === 'integer') return { decimalTextBox: { '@refId': key, '#text': words.value } };
  if (isPlainList(shape)) return { listBox: { '@refId': key, '#text': words.list } };
  return { textBox: { '@refId': key, label: shape.type === 'array' ? words.json : words.value } };
}

function isPlainList({ type, items }: SchemaNode): boolean {
  return type === 'array' && items?.type === 'string';
}

/** An id in these files is made of letters, digits and underscores. */
function idOf(value: string): string {
  return value.replaceAll('-', '_');
}

function xmlFile(root: string, content: object): string {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  const attributes = { '@xmlns': NAMESPACE, '@revision': '1.0', '@schemaVersion': '1.0' };
  const text = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    [root]: { ...attributes, ...content },
  });
  return text.replaceAll('\n', '\r\n');
}
