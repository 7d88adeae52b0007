import { browserLanguage } from '../platform/assets.ts';
import type { Settings } from '../settings/settings.ts';
import type { Language } from '../wording/language.ts';

/** The language that was chosen, or else the browser's own. */
export function languageIn({ uiLanguage }: Settings): Language {
  return uiLanguage === 'auto' ? browserLanguage() : uiLanguage;
}
