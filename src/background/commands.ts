import { askForDetails, onDetailsCommand } from '../platform/commands.ts';
import { openOwnPopup } from '../platform/toolbar.ts';

/** The key for the details: those of the banner, or the popup where there is no banner. */
export function listenToKeys(failed: (work: Promise<unknown>) => void): void {
  onDetailsCommand(() => failed(showDetails()));
}

async function showDetails(): Promise<void> {
  if (!(await askForDetails())) await openOwnPopup();
}
