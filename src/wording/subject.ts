import type { Clock } from '../registry/clock.ts';
import type { Authority, Case, Registry } from '../registry/registry.ts';
import type { Language } from './language.ts';
import type { Arguments, Voice } from './voice.ts';

/** What is being worded: a case, seen from one of its domains (or as a whole), for a reader, today. */
export interface Subject {
  registry: Registry;
  id: string;
  matter: Case;
  host?: string;
  clock: Clock;
  voice: Voice;
}

/**
 * An authority for a message: `authority` as it stands inside a sentence (`the Tribunal de grande instance de Paris`),
 * `court` its own name with a gloss for readers of another language (`Tribunal de grande instance de Paris, Paris
 * regional court`). The record has phrases in English and French only; any other language says its own name, which no
 * grammar bends, and asks for `court`.
 */
export function wordAuthority({ registry, voice }: Subject, id: string | undefined): Arguments {
  const authority = id === undefined ? undefined : registry.authorities[id];
  if (!authority) return {};
  const { language } = voice;
  const gloss = glossOf(authority, language);
  return {
    authority: language === 'en' || language === 'fr' ? authority.phrase[language] : authority.name,
    court: gloss === undefined ? authority.name : `${authority.name}, ${gloss}`,
  };
}

/**
 * Readers of a language without glosses of its own get the English one, save where it cannot help them: where the
 * authority speaks their language, or English. Which language a country speaks (Austria German, Belgium Dutch, Mexico
 * Spanish) the platform knows: the most likely one. What is no country (EU, UN) speaks English there.
 */
function glossOf({ gloss, country }: Authority, language: Language): string | undefined {
  if (language === 'en' || language === 'fr') return gloss?.[language];
  const spoken = new Intl.Locale(`und-${country}`).maximize().language;
  return spoken === language || spoken === 'en' ? undefined : gloss?.en;
}

/** An organisation's own name. */
export function organisationName({ registry }: Subject, id: string | undefined): string | undefined {
  return id === undefined ? undefined : (registry.organisations[id]?.name ?? id);
}

/** The first letter large, as at the start of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
