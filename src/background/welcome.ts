import { installType } from '../platform/installation.ts';
import { openPage } from '../platform/pages.ts';
import { readHeld } from '../reading/held.ts';

/** Greets once, after a user's own install: not under a policy, not at an update, not where it is being developed. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  const [type, { settings, origins }] = await Promise.all([installType(), readHeld()]);
  const isOwn = type === 'normal' || type === 'sideload';
  const isManaged = Object.values(origins).includes('policy');
  if (isOwn && !isManaged && settings.showWelcomePage) await openPage('welcome.html', { isPrivate: false });
}
