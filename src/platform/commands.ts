import { browser } from './browser.ts';

export const SHOW_DETAILS = 'show-details';

/** Firefox for Android has no keyboard commands. */
const commands: typeof browser.commands | undefined = browser.commands;

/** To be called in the first tick. */
export function onDetailsCommand(pressed: () => void): void {
  commands?.onCommand.addListener((command) => {
    if (command === SHOW_DETAILS) pressed();
  });
}

/** Asks the banner of the tab in front for its details. False where there is no banner. */
export async function askForDetails(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return false;
  try {
    return (await browser.tabs.sendMessage(tab.id, { name: 'visit/details' }, { frameId: 0 })) === true;
  } catch {
    return false; // nobody listens: no script of ours is in the page
  }
}

/** The keys that open the popup and the details, as the user has set them; a key that was taken away is absent. */
export async function keysInUse(): Promise<{ popup?: string; details?: string }> {
  const known = (await commands?.getAll()) ?? [];
  const keyOf = (name: string) => known.find((command) => command.name === name)?.shortcut;
  const popup = keyOf('_execute_action');
  const details = keyOf(SHOW_DETAILS);
  return { ...(popup && { popup }), ...(details && { details }) };
}
