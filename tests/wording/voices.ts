import { readCatalogues } from '../../scripts/read-catalogues.ts';
import { clockAt } from '../../src/registry/clock.ts';
import type { Case, Registry } from '../../src/registry/registry.ts';
import { wordCase, wordDomain } from '../../src/wording/domain.ts';
import type { Dossier } from '../../src/wording/dossier.ts';
import type { Language } from '../../src/wording/language.ts';
import { type Voice, voiceOf } from '../../src/wording/voice.ts';
import { HOST, registryOf } from '../registry/fixtures.ts';

export const catalogues = await readCatalogues();

export const voices: Record<Language, Voice> = {
  en: voiceOf('en', catalogues.en),
  fr: voiceOf('fr', catalogues.fr),
  es: voiceOf('es', catalogues.es),
  it: voiceOf('it', catalogues.it),
};

export const TODAY = '2026-11-21';

/** Narrow and non-breaking blanks as plain ones: which of them Intl takes is its own choice, and may change. */
export function spaced(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** The one dossier of a made-up case, seen from its domain. */
export function dossierOf(matter: Case, language: Language = 'en', today = TODAY): Dossier {
  const registry = registryOf({ sample: matter });
  return first(
    wordDomain({ registry, voice: voices[language], clock: clockAt(today) }, HOST, listingAt(registry, HOST)),
  );
}

/** The dossier of a listed domain that leads. */
export function dossierAt(registry: Registry, host: string, language: Language, today = TODAY): Dossier {
  return first(
    wordDomain({ registry, voice: voices[language], clock: clockAt(today) }, host, listingAt(registry, host)),
  );
}

/** The dossier of a case as a whole. */
export function dossierFor(registry: Registry, id: string, language: Language, today = TODAY): Dossier {
  return first(wordCase({ registry, voice: voices[language], clock: clockAt(today) }, id));
}

function listingAt({ hosts }: Registry, host: string) {
  const listing = hosts[host];
  if (!listing) throw new Error(`not listed: ${host}`);
  return listing;
}

function first([dossier]: Dossier[]): Dossier {
  if (!dossier) throw new Error('no dossier');
  return dossier;
}
