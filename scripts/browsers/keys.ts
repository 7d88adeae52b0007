// https://www.w3.org/TR/webdriver2/#keyboard-actions
const CODES = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
} as const;

export type KeyName = keyof typeof CODES;

/** The keys of a chord: `Shift+Tab` is Shift and Tab. Throws on a name that is no key. */
export function keysOf(chord: string): KeyName[] {
  return chord.split('+').map((name) => {
    if (isKey(name)) return name;
    throw new Error(`No such key: ${name}. There are ${Object.keys(CODES).join(', ')}`);
  });
}

/** WebDriver's character for a key. */
export function codeOf(key: KeyName): string {
  return CODES[key];
}

function isKey(name: string): name is KeyName {
  return name in CODES;
}
