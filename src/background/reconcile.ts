import { plan } from '../plan/plan.ts';
import { browserLanguage, loadCatalogue, loadRegistry } from '../platform/assets.ts';
import { browser } from '../platform/browser.ts';
import { readSome, remove, STORED, write } from '../platform/store.ts';
import { type HiddenSites, leftOut } from '../settings/hiding.ts';
import { parseHiddenSites } from '../settings/stored-hiding.ts';
import { voiceOf } from '../wording/voice.ts';
import { type Applied, parseApplied } from './applied.ts';
import { apply } from './apply.ts';
import { readHidden } from './hidden-store.ts';
import { queue } from './queue.ts';

const inTurn = queue();

/** Gathers what decides, plans, and applies. One that fails leaves its reason for the popup, and throws it. */
export function reconcile(): Promise<void> {
  return inTurn(async () => {
    try {
      await planAndApply();
      await remove([STORED.trouble]);
    } catch (error) {
      await write({ [STORED.trouble]: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  });
}

/** For a start that nothing in particular caused: only a change that was cut short, or a date, calls for work. */
export async function reconcileIfDue(): Promise<void> {
  const { applied, hidden } = await readSome([STORED.applied, STORED.hidden]);
  if (!isUpToDate(parseApplied(applied), parseHiddenSites(hidden ?? {}), Date.now())) await reconcile();
}

async function planAndApply(): Promise<void> {
  const language = browserLanguage();
  const [registry, catalogue, hidden] = await Promise.all([
    loadRegistry(),
    loadCatalogue(language),
    readHidden(),
  ]);
  const decided = plan({ registry, voice: voiceOf(language, catalogue), hidden, now: new Date() });
  await apply(decided, browser.runtime.getManifest().version, language);
}

function isUpToDate(applied: Applied | null, hidden: HiddenSites | null, now: number): boolean {
  return (
    hidden !== null &&
    applied?.state === 'applied' &&
    applied.version === browser.runtime.getManifest().version &&
    applied.language === browserLanguage() &&
    (applied.wakeAt === null || now < applied.wakeAt) &&
    // Killed between a wish and its plan, the two differ.
    applied.leftOut.join() === leftOut(hidden, now).join()
  );
}
