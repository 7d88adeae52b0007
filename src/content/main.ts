import { type PageVisit, startVisit } from './visit.ts';

declare global {
  var pavillonVisit: PageVisit | undefined;
}

// Runs when the document starts, and again where the background wants the page to look anew.
globalThis.pavillonVisit ??= startVisit(location.hostname);
globalThis.pavillonVisit.look().catch(() => {
  // The extension was updated or removed under this page; its successor paints.
});
