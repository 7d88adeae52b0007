import type { Runtime } from 'webextension-polyfill';

export const OURS = 'our-extension-id';
export const ROOT = `chrome-extension://${OURS}/`;

/** What a test has otherwise; `undefined` takes it away. */
export interface Changes {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: Runtime.MessageSender['tab'] | undefined;
}

/** A page of the web, as the browser describes it. */
export function pageSender(changes: Changes = {}): Runtime.MessageSender {
  return sender({ id: OURS, url: 'https://www.flagged.example/film', frameId: 0, tab: tabAt(7), ...changes });
}

/** One of our own pages. */
export function ownSender(changes: Changes = {}): Runtime.MessageSender {
  return sender({ id: OURS, url: `${ROOT}popup.html`, ...changes });
}

export function tabAt(id: number | undefined, incognito = false): Runtime.MessageSender['tab'] {
  const tab = { index: 0, highlighted: true, active: true, pinned: false, incognito };
  return id === undefined ? tab : { ...tab, id };
}

function sender({ id, url, frameId, tab }: Changes): Runtime.MessageSender {
  return {
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(frameId !== undefined && { frameId }),
    ...(tab !== undefined && { tab }),
  };
}
