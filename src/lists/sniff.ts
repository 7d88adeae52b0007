import { type Failure, failure } from './failures.ts';

/** The first bytes of files that are packed: gzip, zip, bzip2, xz, zstd, 7z. */
const PACKED = ['1f8b', '504b0304', '425a68', 'fd377a58', '28b52ffd', '377abcaf'];

/** How many of its first bytes tell what a file is. */
export const SNIFFED = 1_024;

/** What a file is that is no list, from its beginning; null when it may be one. */
export function notAList(bytes: Uint8Array): Failure | null {
  const head = bytes.subarray(0, SNIFFED);
  const start = [...head.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (PACKED.some((magic) => start.startsWith(magic))) return failure('compressed');
  const text = new TextDecoder().decode(head).trimStart();
  if (/^<(!doctype|!--|html|head|body|\?xml)/i.test(text)) return failure('html');
  // A stray NUL is a damaged line; many are another kind of file, or a text of two bytes a letter.
  const strange = head.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte)).length;
  return strange > head.length / 10 ? failure('binary') : null;
}
