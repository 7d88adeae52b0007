import { leaveTab } from '../../platform/tab.ts';

/** So long a browser may take to begin going back, in milliseconds. */
const BEGINNING = 800;

/** To what was there before; a tab that held nothing before is closed, in favour of an empty one where it is the last. */
export async function goBack(): Promise<void> {
  if (history.length > 1) {
    const hasBegun = begins();
    history.back();
    // With nothing behind but something ahead, the browser stays here without a word.
    if (await hasBegun) return;
  }
  await leaveTab();
}

function begins(): Promise<boolean> {
  return new Promise((resolve) => {
    for (const event of ['beforeunload', 'pagehide'])
      addEventListener(event, () => resolve(true), { once: true });
    setTimeout(() => resolve(false), BEGINNING);
  });
}
