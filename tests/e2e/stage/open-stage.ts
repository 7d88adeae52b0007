import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Routes } from '../../../scripts/stand-in.ts';
import type { Notice } from '../../../src/plan/notice.ts';
import { plan } from '../../../src/plan/plan.ts';
import { DEFAULTS } from '../../../src/settings/settings.ts';
import type { Language } from '../../../src/wording/language.ts';
import { type Catalogue, voiceOf } from '../../../src/wording/voice.ts';
import { STATES, type StateName } from '../../plan/states.ts';
import { catalogues, voices } from '../../wording/voices.ts';

const NOW = new Date(2026, 10, 21, 12);

/** The notice that the background would store for a state. */
export function noticeOf(name: StateName, language: Language = 'en'): Notice {
  const { registry, host, settings, lacking = [] } = STATES[name];
  const kept = Object.entries(catalogues[language]).filter(([key]) => !lacking.some((one) => one === key));
  const { notices } = plan({
    registry,
    voice: voiceOf(language, Object.fromEntries(kept) as Catalogue), // but for what it lacks
    fallback: voices.en,
    settings: { ...DEFAULTS, ...settings },
    hidden: {},
    now: NOW,
  });
  const notice = notices[host];
  if (!notice) throw new Error(`no notice for the state ${name}`);
  return notice;
}

/** A page whose `show` draws banners in the open, for what cannot see into closed shadow roots. */
export async function stageRoutes(): Promise<Routes> {
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        write: false,
        lib: {
          entry: fileURLToPath(new URL('stage.tsx', import.meta.url)),
          formats: ['iife'],
          name: 'stage',
        },
      },
    }),
  ].flat();
  if (!output || !('output' in output)) throw new Error('the stage was not built');
  const { code } = output.output[0];
  const page = `<!doctype html><html lang="en"><title>Stage</title><main><h1>Stage</h1><p><a href="#a">A link</a></p></main>`;
  return {
    'example.com/stage': { body: `${page}<script src="/stage.js"></script></html>` },
    'example.com/stage.js': { headers: { 'content-type': 'text/javascript' }, body: code },
  };
}
