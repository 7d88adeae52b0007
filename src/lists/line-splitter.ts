/** No line that names domains is longer; what is longer is not kept in memory until its end. */
export const LINE_LIMIT = 4_096;

/** Makes lines of bytes that come in pieces: UTF-8, with or without a mark at the start, any kind of line end. */
export class LineSplitter {
  readonly #decoder = new TextDecoder();
  #rest = '';
  #isOverlong = false;

  /** Calls back for each whole line, without its end; a line that is too long is cut to the limit and one more. */
  push(bytes: Uint8Array, onLine: (line: string) => void): void {
    this.#split(this.#decoder.decode(bytes, { stream: true }), onLine);
  }

  /** The last line may have no end. */
  end(onLine: (line: string) => void): void {
    this.#split(this.#decoder.decode(), onLine);
    if (!this.#isOverlong && this.#rest !== '') onLine(this.#rest);
    this.#rest = '';
  }

  #split(text: string, onLine: (line: string) => void): void {
    const lines = (this.#rest + text).split(/\r\n|\n|\r/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (this.#isOverlong) this.#isOverlong = false;
      else onLine(line.length > LINE_LIMIT ? line.slice(0, LINE_LIMIT + 1) : line);
    }
    if (this.#rest.length <= LINE_LIMIT) return;
    // Told once, now; the rest of it is passed over.
    if (!this.#isOverlong) onLine(this.#rest.slice(0, LINE_LIMIT + 1));
    this.#isOverlong = true;
    this.#rest = '';
  }
}
