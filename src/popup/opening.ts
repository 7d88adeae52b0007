import { browserLanguage, loadCatalogue, loadRegistry } from '../platform/assets.ts';
import { ASKED, readMemory, writeMemory } from '../platform/store.ts';
import { languageIn } from '../reading/language.ts';
import { readInForce } from '../reading/quick.ts';
import type { Registry } from '../registry/registry.ts';
import type { InForce } from '../settings/resolve.ts';
import { type Voice, voiceOf } from '../wording/voice.ts';
import { type Front, lookAtFront } from './site.ts';

/** What the popup reads first, all at once; each part may fail by itself. */
export interface Opening {
  held: Promise<InForce>;
  voice: Promise<Voice>;
  registry: Promise<Registry>;
  front: Promise<Front>;
  /** A look-up to start with, or nothing. */
  query: Promise<string>;
}

export function openPopup(): Opening {
  const held = readInForce();
  // Hardly anybody chooses another language than the browser's, so its sentences are fetched before that is known.
  const likely = browserLanguage();
  const sentences = loadCatalogue(likely);
  const voice = held.then(async ({ settings }) => {
    const language = languageIn(settings);
    return voiceOf(language, await (language === likely ? sentences : loadCatalogue(language)));
  });
  const opening = { held, voice, registry: loadSound(), front: lookAtFront(), query: readQuery() };
  // Awaited later, one by one: until then a failure is nobody's, and no reason to complain.
  for (const part of [sentences, ...Object.values<Promise<unknown>>(opening)]) part.catch(() => {});
  return opening;
}

/** A record that lost a part is as good as none. */
async function loadSound(): Promise<Registry> {
  const registry = await loadRegistry();
  const parts = [registry.hosts, registry.sites, registry.cases, registry.authorities, registry.sources];
  if (parts.some((part) => typeof part !== 'object' || part === null))
    throw new Error('registry.json lacks a part');
  return registry;
}

/** From the address; or from memory, where a private window must leave none in an address. */
async function readQuery(): Promise<string> {
  const parameters = new URLSearchParams(location.search);
  if (!parameters.has('asked')) return parameters.get('q') ?? '';
  const asked = await readMemory(ASKED);
  await writeMemory(ASKED, '');
  return typeof asked === 'string' ? asked : '';
}
