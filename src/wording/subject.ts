import type { Clock } from '../registry/clock.ts';
import type { Case, Registry } from '../registry/registry.ts';
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
 * regional court`). A language without a phrase takes the name.
 */
export function wordAuthority({ registry, voice }: Subject, id: string | undefined): Arguments {
  const authority = id === undefined ? undefined : registry.authorities[id];
  if (!authority) return {};
  const { name } = authority;
  const phrases: Partial<Record<Language, string>> = authority.phrase;
  const glosses: Partial<Record<Language, string | undefined>> = authority.gloss ?? {};
  const gloss = glosses[voice.language];
  return {
    authority: phrases[voice.language] ?? name,
    court: gloss === undefined ? name : `${name}, ${gloss}`,
  };
}

/** An organisation's own name. */
export function organisationName({ registry }: Subject, id: string | undefined): string | undefined {
  return id === undefined ? undefined : (registry.organisations[id]?.name ?? id);
}

/** The first letter large, as at the start of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
