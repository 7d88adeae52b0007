import { readFile } from 'node:fs/promises';
import { parse } from '@formatjs/icu-messageformat-parser';
import { LANGUAGES, type Language } from '../src/wording/language.ts';
import { pack } from '../src/wording/packed.ts';
import type { Catalogue, MessageKey } from '../src/wording/voice.ts';

/** Every language's catalogue, as written. That all have the same keys is held by a test. */
export async function readCatalogues(): Promise<Record<Language, Record<MessageKey, string>>> {
  const read = async (language: Language) => {
    const path = new URL(`../src/wording/catalogues/${language}.json`, import.meta.url);
    return [language, JSON.parse(await readFile(path, 'utf8'))] as const;
  };
  return Object.fromEntries(await Promise.all(LANGUAGES.map(read))) as Record<
    Language,
    Record<MessageKey, string>
  >; // one entry a language
}

/** A catalogue as it ships: parsed and packed here, so that neither the background nor a page carries the parser. */
export function parseCatalogue(catalogue: Record<MessageKey, string>): Catalogue {
  const parsed = Object.entries(catalogue).map(([key, message]) => [
    key,
    pack(parse(message, { ignoreTag: true })),
  ]);
  return Object.fromEntries(parsed);
}
