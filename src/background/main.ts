import { receive } from '../messages/receive.ts';
import { browser } from '../platform/browser.ts';
import { openMemoryToContentScripts } from '../platform/store.ts';
import { dressBadge } from '../platform/toolbar.ts';
import { lookUpHere } from '../reading/listed.ts';
import { listenToKeys } from './commands.ts';
import { bringMenu, listenToMenu } from './context-menu.ts';
import { eraseDecisions } from './erase.ts';
import { fetchListsNow, followLists } from './lists.ts';
import { listenToAddressBar } from './omnibox.ts';
import { letPass } from './passes.ts';
import { expectPolicy, followChanges, followPolicy } from './policy-store.ts';
import { changePreferences } from './preferences-store.ts';
import { reconcile, reconcileIfDue, repair } from './reconcile.ts';
import {
  endVisits,
  hideVisited,
  openRecord,
  openReport,
  showAgain,
  visitDamaged,
  visitOpened,
} from './visits.ts';
import { welcome } from './welcome.ts';

/** When it happens: every listener of the background, registered in the first tick. */

browser.runtime.onInstalled.addListener(({ reason }) => {
  logged(prepare().then(repair).then(expectPolicy).then(followLists));
  logged(bringMenu());
  logged(welcome(reason));
});
browser.runtime.onStartup.addListener(() => {
  logged(prepare().then(endVisits).then(repair));
  logged(bringMenu());
});
browser.alarms.onAlarm.addListener(() => logged(reconcile().then(followPolicy).then(followLists)));
followChanges(logged);
browser.permissions.onAdded.addListener(() => logged(repair()));
listenToAddressBar();
listenToMenu(logged);
listenToKeys(logged);

receive({
  'visit/opened': (visit) => visitOpened(visit),
  'visit/hide': (visit, { scope }) => hideVisited(visit, scope),
  'visit/damaged': (visit) => visitDamaged(visit),
  'visit/record': (visit, { id }) => openRecord(visit, id),
  'visit/report': (visit, { id }) => openReport(visit, id),
  'hidden/undo': ({ domain, isPrivate }) => showAgain(domain, isPrivate),
  'block/proceed': (tabId, { address }) => letPass(tabId, address),
  'preferences/change': ({ changes }) =>
    changePreferences(changes).then(reconcile).then(bringMenu).then(followListsAside),
  'storage/erase': async () => {
    const erased = await eraseDecisions();
    await reconcile();
    followListsAside();
    return erased;
  },
  'lists/fetch': () => fetchListsNow().then(() => null),
  'lists/look-up': ({ host }) => lookUpHere(host),
  'plan/apply': () => repair().then(() => null),
});

// The policy comes late, and may have changed while nothing of ours ran: first what is known, then what it says.
logged(prepare().then(reconcileIfDue).then(followPolicy).then(followLists));

/** Other settings may name other lists; whoever decided need not wait for them. */
function followListsAside(): null {
  logged(followLists());
  return null;
}

async function prepare(): Promise<void> {
  await Promise.all([openMemoryToContentScripts(), dressBadge()]);
}

function logged(work: Promise<unknown>): void {
  work.catch((error) => console.error('Pavillon: could not be done', error));
}
