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

type Line = Omit<Suggestion, 'content'>;

/** What is proposed for a text. */
export interface Proposal {
  /** What the keyword is for. */
  hint: string;
  /** What is said of the text as it was typed. */
  first: Line;
  others: Suggestion[];
}

/** To be called in the first tick. */
export function onAddressBar(
  typed: (text: string) => Promise<Proposal>,
  entered: (text: string, disposition: Disposition) => Promise<void>,
): void {
  let newest = 0;
  omnibox?.onInputChanged.addListener(async (text, suggest) => {
    const turn = ++newest;
    const { hint, first, others } = await typed(text);
    if (turn !== newest) return;
    // Firefox shows a new default with the next letter only: there the answer is a line of its own.
    const isOwnLine = isFirefox() && text.trim() !== '' && first.title !== others[0]?.title;
    omnibox.setDefaultSuggestion({ description: isFirefox() ? hint : described(first) });
    const lines = isOwnLine ? [{ ...first, content: `${text} ` }, ...others] : others;
    suggest(lines.map((line) => ({ content: line.content, description: described(line) })));
  });
  omnibox?.onInputEntered.addListener((text, disposition) => entered(text, disposition as Disposition)); // its three values
}

/** Chromium reads the description as markup, Firefox as text. */
function described({ title, note }: Line): string {
  const parts = [title, note].filter(Boolean);
  if (isFirefox()) return parts.join(' · ');
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

function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}
