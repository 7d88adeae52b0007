import { loadCatalogue, loadRegistry } from '../platform/assets.ts';
import { clockAt, localDay } from '../registry/clock.ts';
import type { Reading } from '../wording/domain.ts';
import { type Voice, voiceOf } from '../wording/voice.ts';
import { foremostIn } from './foremost.ts';
import { type Held, readHeld } from './held.ts';
import { languageIn } from './language.ts';

/** What a page of ours reads first: who decided what, and the language to speak. The document is told its language. */
export async function openVoice(): Promise<{ voice: Voice; held: Held }> {
  const held = await readHeld();
  const language = languageIn(held.settings);
  document.documentElement.lang = language;
  return { voice: voiceOf(language, await loadCatalogue(language)), held };
}

/** The record, for a reader, today. Throws when it is damaged. */
export async function openReading(voice: Voice): Promise<Reading> {
  const [registry, { settings }] = await Promise.all([loadRegistry(), readHeld()]);
  return { registry, voice, clock: clockAt(localDay(new Date())), foremost: foremostIn(settings) };
}
