/** The languages that have a catalogue; the first is the one to fall back on. */
export const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The catalogue for a browser's language tag (`fr-CA` -> `fr`). */
export function languageFor(tag: string): Language {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary) ?? LANGUAGES[0];
}
