import { ofDocument } from './document.ts';
import { type PageVisit, startVisit } from './visit.ts';

declare global {
  var pavillonVisit: PageVisit | undefined;
}

// Runs when the document starts, and again where the background wants the page to look anew. Only a property of our
// own world counts: a page's `<a id="pavillonVisit">` would be found under that name too.
if (!Object.hasOwn(globalThis, 'pavillonVisit')) globalThis.pavillonVisit = startVisit(location.hostname);

// A page that is prepared in advance is in no tab yet, and nobody is there to be told.
if (ofDocument('prerendering' as keyof Document))
  addEventListener('prerenderingchange', look, { once: true });
else look();

function look(): void {
  globalThis.pavillonVisit?.look().catch(() => {
    // The extension was updated or removed under this page; its successor paints.
  });
}
