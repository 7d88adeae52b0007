import { browser } from './browser.ts';

/** What the address bar proposes: a title, what it is, and the text that choosing it gives back. */
export interface Suggestion {
  content: string;
  title: string;
  note: string;
}

export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Firefox for Android has no address-bar keyword. */
const omnibox: typeof browser.omnibox | undefined = browser.omnibox;

/** To be called in the first tick. */
export function onAddressBar(
  typed: (text: string) => Promise<{ first: Omit<Suggestion, 'content'>; others: Suggestion[] }>,
  entered: (text: string, disposition: Disposition) => Promise<void>,
): void {
  let newest = 0;
  omnibox?.onInputChanged.addListener(async (text, suggest) => {
    const turn = ++newest;
    const { first, others } = await typed(text);
    if (turn !== newest) return;
    omnibox.setDefaultSuggestion({ description: described(first) });
    suggest(
      others.map((suggestion) => ({ content: suggestion.content, description: described(suggestion) })),
    );
  });
  omnibox?.onInputEntered.addListener((text, disposition) => entered(text, disposition as Disposition)); // its three values
}

/** Chromium reads the description as markup, Firefox as text. */
function described({ title, note }: Omit<Suggestion, 'content'>): string {
  const parts = [title, note].filter(Boolean);
  if (browser.runtime.getURL('').startsWith('moz-extension:')) return parts.join(' · ');
  const [first = '', second] = parts.map(escaped);
  return second === undefined ? first : `<match>${first}</match> <dim>· ${second}</dim>`;
}

/** As XML text: without the characters that XML cannot hold. */
function escaped(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').replace(/[&<>"']/g, (sign) => named[sign] ?? sign);
}
