import { receive } from '../messages/receive.ts';
import { browser } from '../platform/browser.ts';
import { openMemoryToContentScripts } from '../platform/store.ts';
import { dressBadge } from '../platform/toolbar.ts';
import { listenToKeys } from './commands.ts';
import { bringMenu, listenToMenu } from './context-menu.ts';
import { listenToAddressBar } from './omnibox.ts';
import { changePreferences } from './preferences-store.ts';
import { reconcile, reconcileIfDue } from './reconcile.ts';
import { endVisits, hideVisited, showAgain, visitOpened } from './visits.ts';
import { welcome } from './welcome.ts';

/** When it happens: every listener of the background, registered in the first tick. */

browser.runtime.onInstalled.addListener(({ reason }) => {
  logged(prepare().then(reconcile));
  logged(bringMenu());
  logged(welcome(reason));
});
browser.runtime.onStartup.addListener(() => {
  logged(prepare().then(endVisits).then(reconcile));
  logged(bringMenu());
});
browser.alarms.onAlarm.addListener(() => logged(reconcile()));
browser.permissions.onAdded.addListener(() => logged(reconcile()));
listenToAddressBar();
listenToMenu(logged);
listenToKeys(logged);

receive({
  'visit/opened': (visit) => visitOpened(visit),
  'visit/hide': (visit, { scope }) => hideVisited(visit, scope),
  'visit/damaged': () => reconcile().then(() => null),
  'hidden/undo': ({ domain, isPrivate }) => showAgain(domain, isPrivate),
  'preferences/change': ({ changes }) =>
    changePreferences(changes)
      .then(reconcile)
      .then(bringMenu)
      .then(() => null),
  'plan/apply': () => reconcile().then(() => null),
});

logged(prepare().then(reconcileIfDue));

async function prepare(): Promise<void> {
  await Promise.all([openMemoryToContentScripts(), dressBadge()]);
}

function logged(work: Promise<unknown>): void {
  work.catch((error) => console.error('Pavillon: could not be done', error));
}
