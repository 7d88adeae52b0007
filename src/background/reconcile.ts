import { digest } from '../plan/digest.ts';
import { type Inputs, plan } from '../plan/plan.ts';
import { browserRegion, loadCatalogue, loadRegistry } from '../platform/assets.ts';
import { browser } from '../platform/browser.ts';
import { readSome, remove, STORED, write } from '../platform/store.ts';
import { foremostIn } from '../reading/foremost.ts';
import { HELD_KEYS, type Held, heldIn, readHeld } from '../reading/held.ts';
import { languageIn } from '../reading/language.ts';
import { forget, type HiddenSites, hideScopes, leftOut } from '../settings/hiding.ts';
import { parseHiddenSites } from '../settings/stored-hiding.ts';
import { LANGUAGES, type Language } from '../wording/language.ts';
import { type Voice, voiceOf } from '../wording/voice.ts';
import { type Applied, parseApplied } from './applied.ts';
import { apply, type Mark } from './apply.ts';
import { changeHidden, readHidden } from './hidden-store.ts';
import { queue } from './queue.ts';

const inTurn = queue();

/**
 * Gathers what decides, plans, and applies; trusts the mark of what was applied. What fails leaves its reason for the
 * popup, and throws it.
 */
export function reconcile(): Promise<void> {
  return bringAbout(true);
}

/** The same, and looks at all that is stored, to mend what was damaged there. */
export function repair(): Promise<void> {
  return bringAbout(false);
}

function bringAbout(isTrusting: boolean): Promise<void> {
  return inTurn(async () => {
    try {
      await planAndApply(isTrusting);
      await remove([STORED.trouble]);
    } catch (error) {
      await write({ [STORED.trouble]: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  });
}

/** For a start that nothing in particular caused: only a change that was cut short, or a date, calls for work. */
export async function reconcileIfDue(): Promise<void> {
  const stored = await readSome([STORED.applied, STORED.hidden, ...HELD_KEYS]);
  const applied = parseApplied(stored[STORED.applied]);
  const hidden = parseHiddenSites(stored[STORED.hidden] ?? {});
  if (!isUpToDate(applied, hidden, heldIn(stored), Date.now())) await reconcile();
}

async function planAndApply(isTrusting: boolean): Promise<void> {
  const { inputs, mark } = await gather();
  const decided = plan(inputs);
  await apply(decided, mark, isTrusting);
  await changeHidden(false, (sites) => forget(sites, decided.outdated));
}

/** All that the plan depends on, as it is now, and by what its mark will tell that. */
export async function gather(): Promise<{ inputs: Inputs; mark: Mark }> {
  const { settings } = await readHeld();
  const language = languageIn(settings);
  const [registry, voice, fallback, hidden] = await Promise.all([
    loadRegistry(),
    loadVoice(language),
    language === LANGUAGES[0] ? undefined : loadVoice(LANGUAGES[0]),
    readHidden(),
  ]);
  const region = browserRegion();
  const foremost = foremostIn(settings);
  const { version } = browser.runtime.getManifest();
  return {
    inputs: { registry, voice, fallback, region, foremost, settings, hidden, now: new Date() },
    mark: { version, language, settings: digest(JSON.stringify(settings)) },
  };
}

async function loadVoice(language: Language): Promise<Voice> {
  return voiceOf(language, await loadCatalogue(language));
}

function isUpToDate(
  applied: Applied | null,
  hidden: HiddenSites | null,
  { settings }: Held,
  now: number,
): boolean {
  return (
    hidden !== null &&
    applied?.state === 'applied' &&
    applied.version === browser.runtime.getManifest().version &&
    applied.language === languageIn(settings) &&
    applied.settings === digest(JSON.stringify(settings)) &&
    (applied.wakeAt === null || now < applied.wakeAt) &&
    // Killed between a wish and its plan, the two differ.
    applied.leftOut.join() === leftOut(hidden, now, hideScopes(settings)).join()
  );
}
