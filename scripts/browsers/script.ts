type Script = (...args: never[]) => unknown;

/**
 * The text of a call that a browser can evaluate: an async function's result as JSON, or undefined.
 * The function may use its arguments and the page's globals, nothing of the file it is written in.
 */
export function callText(script: Script, args: readonly unknown[]): string {
  return asJson(`(${script})(${args.map(literal).join(', ')})`);
}

/** The same, with the browser's global object as the function's first argument. */
export function callInsideText(script: Script, args: readonly unknown[]): string {
  return asJson(`(${script})(${['globalThis', ...args.map(literal)].join(', ')})`);
}

/** The address of a script for one of Firefox's processes: it calls the function with the script's globals first. */
export function scriptAddress(script: Script, args: readonly unknown[] = []): string {
  const call = `{ ${NAMES} (${script})(${[SCOPE, ...args.map(literal)].join(', ')}); }`;
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(call)}`;
}

/** What a call gave: `undefined` stays undefined. */
export function answer<T>(json: string | undefined): T {
  return json === undefined ? (undefined as T) : JSON.parse(json); // the script's own type says what comes back
}

// tsx keeps function names by wrapping them in `__name`, which no browser knows.
export const NAMES = 'const __name = (named) => named;';

// Such a script's globals are names in its scope, not all of them properties of an object.
const SCOPE =
  '{ Cc, Ci, Cu, ChromeUtils, Services, content: this.content, tell: (name, data) => this.sendAsyncMessage(name, data) }';

function asJson(call: string): string {
  return `(async () => { ${NAMES} return JSON.stringify(await ${call}); })()`;
}

function literal(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
