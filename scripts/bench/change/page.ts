import { apply } from '../../../src/background/apply.ts';
import { gather } from '../../../src/background/reconcile.ts';
import { plan } from '../../../src/plan/plan.ts';
import { loadCatalogue } from '../../../src/platform/assets.ts';
import type { Language } from '../../../src/wording/language.ts';
import { voiceOf } from '../../../src/wording/voice.ts';

/** Milliseconds that each step of a change took. */
export interface Steps {
  /** The record, the sentences and what is in force. */
  gather: number;
  plan: number;
  apply: number;
}

declare global {
  /** Decides and makes the browser agree, as the background does, in a page of ours, where it can be timed. */
  var change: (language: Language) => Promise<Steps>;
}

globalThis.change = async (language) => {
  const start = performance.now();
  const { inputs, mark } = await gather();
  const voice = voiceOf(language, await loadCatalogue(language));
  const gathered = performance.now();
  const decided = plan({ ...inputs, voice });
  const planned = performance.now();
  await apply(decided, { ...mark, language }, true);
  return { gather: gathered - start, plan: planned - gathered, apply: performance.now() - planned };
};
