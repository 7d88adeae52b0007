import { REGISTRY_FORMAT, type Registry } from '../registry/registry.ts';
import { type Language, languageFor } from '../wording/language.ts';
import type { Catalogue } from '../wording/voice.ts';
import { browser } from './browser.ts';

/** The packaged record. Throws when the file is not there or of another format: the package is damaged. */
export async function loadRegistry(): Promise<Registry> {
  const registry = await load<Registry>('registry.json');
  if (registry.format !== REGISTRY_FORMAT) throw new Error(`registry.json has format ${registry.format}`);
  return registry;
}

/** The packaged sentences of a language. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return load<Catalogue>(`catalogues/${language}.json`);
}

/** The language of the browser's own interface, or the nearest that we speak. */
export function browserLanguage(): Language {
  return languageFor(browser.i18n.getUILanguage());
}

/** The version of the extension. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Files of our own package, made by our own build: not parsed, only fetched. */
async function load<Content>(path: string): Promise<Content> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
