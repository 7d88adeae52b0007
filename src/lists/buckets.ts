/** Names are kept in portions by a digest of each, so that one portion tells whether a name is listed. */

/** Portions while a list is read; a smaller list is kept in fewer. */
const MOST = 256;
/** Names in a portion, about. */
const PORTION = 4_000;

/** FNV-1a; an A-label has one byte a letter. */
function digestOf(name: string): number {
  let digest = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    digest = Math.imul(digest ^ name.charCodeAt(index), 0x01000193);
  }
  // The low bits alone are used.
  return (digest ^ (digest >>> 15)) >>> 0;
}

/** Which of so many portions (a power of two) holds a name, if any does. */
export function bucketOf(name: string, buckets: number): number {
  return digestOf(name) & (buckets - 1);
}

/** Whether a portion, one name a line, holds a name. */
export function isIn(portion: string, name: string): boolean {
  return `\n${portion}\n`.includes(`\n${name}\n`);
}

/** Gathers names in bytes, not in strings: a million of them take twenty megabytes instead of sixty. */
export class Buckets {
  readonly #parts = Array.from({ length: MOST }, () => ({ bytes: new Uint8Array(256), length: 0 }));
  /** With those that came twice. */
  size = 0;

  add(name: string): void {
    const part = this.#parts[bucketOf(name, MOST)];
    if (!part) return;
    const length = part.length + name.length + 1;
    if (length > part.bytes.length) {
      const grown = new Uint8Array(Math.ceil(length * 1.5));
      grown.set(part.bytes.subarray(0, part.length));
      part.bytes = grown;
    }
    for (let index = 0; index < name.length; index++)
      part.bytes[part.length + index] = name.charCodeAt(index);
    part.bytes[length - 1] = 0x0a;
    part.length = length;
    this.size++;
  }

  /** Each portion in its order: names sorted, once each, without those that are taken out again. */
  *portions(out: Set<string> = new Set()): Generator<string[]> {
    const count = bucketsFor(this.size);
    for (let bucket = 0; bucket < count; bucket++) {
      const names = new Set<string>();
      for (let part = bucket; part < MOST; part += count) {
        for (const name of this.#take(part)) if (name !== '' && !out.has(name)) names.add(name);
      }
      yield [...names].sort();
    }
  }

  /** Given out once: what is written down need not be held any longer. */
  #take(index: number): string[] {
    const part = this.#parts[index];
    if (!part) return [];
    const text = new TextDecoder().decode(part.bytes.subarray(0, part.length));
    this.#parts[index] = { bytes: new Uint8Array(0), length: 0 };
    return text.split('\n');
  }
}

/** In how many portions so many names are kept: a power of two. */
export function bucketsFor(size: number): number {
  let count = 1;
  while (count < MOST && size / count > PORTION) count *= 2;
  return count;
}
