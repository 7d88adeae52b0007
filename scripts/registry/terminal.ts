/** Where a command speaks: answers on the standard output, all else on the error output. */
export interface Terminal {
  /** One or more lines of the answer. */
  say(text: string): void;
  complain(text: string): void;
  /** Colour, where the answer goes to a terminal that wants any. */
  paint(style: Style, text: string): string;
  /** Columns to wrap at; none where the answer goes to a file or a program. */
  width: number | undefined;
  /** Says on the error output what takes long, as long as it takes; only on a terminal. */
  during<Result>(what: string, work: Promise<Result>): Promise<Result>;
}

const STYLES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', blue: '34' } as const;
export type Style = keyof typeof STYLES;

/** The part of a stream that is looked at. */
interface Stream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const PATIENCE = 1_000;
const WIDEST = 100;

export function terminalOf(
  { stdout, stderr }: { stdout: Stream; stderr: Stream } = process,
  env: NodeJS.ProcessEnv = process.env,
): Terminal {
  const isColoured = Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    say: (text) => console.log(text),
    complain: (text) => console.error(text),
    paint: (style, text) => (isColoured ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text),
    // A terminal that does not know its width says 0.
    width: stdout.isTTY ? Math.min(stdout.columns || WIDEST, WIDEST) : undefined,
    async during(what, work) {
      if (!stderr.isTTY) return work;
      let isShown = false;
      const timer = setTimeout(() => {
        isShown = true;
        stderr.write(`${what} ...`);
      }, PATIENCE);
      return work.finally(() => {
        clearTimeout(timer);
        if (isShown) stderr.write('\r\x1b[K');
      });
    },
  };
}

/** Text of others, as text: nothing in it moves the cursor, colours the terminal or turns the line around. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ');
}

/** Lines of at most `width` columns, all but the first with the indent. Without a width: one line. */
export function wrap(text: string, width: number | undefined, indent = ''): string {
  if (width === undefined) return text;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const room = width - (lines.length > 1 ? indent.length : 0);
    if (line !== undefined && line.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${indent}`);
}
