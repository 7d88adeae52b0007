import { GUARDS_FORMAT, type PackedGuards } from '../lists/guards.ts';
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

/** The names that no list may flag; read only where a list is. Throws like `loadRegistry`. */
export async function loadGuards(): Promise<PackedGuards> {
  const guards = await load<PackedGuards>('guards.json');
  if (guards.format !== GUARDS_FORMAT) throw new Error(`guards.json has format ${guards.format}`);
  return guards;
}

/** The packaged sentences of a language. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return load<Catalogue>(`catalogues/${language}.json`);
}

/** How the publisher of this copy can be told of a mistake. */
export interface Publisher {
  reportEmail?: string;
  /** https */
  reportFormUrl?: string;
  /** Whether an address is one of those that are reserved for examples, and leads nowhere. */
  isPlaceholder: boolean;
}

export async function loadPublisher(): Promise<Publisher> {
  return load<Publisher>('publisher.json');
}

/** The version of the extension, and so of its record. */
export function packageVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Names such as `co.uk`, under which people register. */
export async function loadSuffixes(): Promise<ReadonlySet<string>> {
  const below = await load<Record<string, string>>('suffixes.json');
  const names = Object.entries(below).flatMap(([top, labels]) =>
    labels.split(' ').map((label) => `${label}.${top}`),
  );
  return new Set(names);
}

/** The language of the browser's own interface, or the nearest that we speak. */
export function browserLanguage(): Language {
  return languageFor(browser.i18n.getUILanguage());
}

/** The country that the browser's language names (`fr-CH`: `CH`), if it names one. */
export function browserRegion(): string | undefined {
  return new Intl.Locale(browser.i18n.getUILanguage()).region;
}

/** Files of our own package, made by our own build: not parsed, only fetched. */
async function load<Content>(path: string): Promise<Content> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** A sentence that the browser itself keeps, for when our own cannot be read. */
export function message(name: 'damaged'): string {
  return browser.i18n.getMessage(name);
}
