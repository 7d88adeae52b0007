import { readFile, stat } from 'node:fs/promises';

const LIMIT = 1_000_000;
/** No paragraph of an article is so long; without blank lines nothing could be cited, and reading would take minutes. */
const PARAGRAPH_LIMIT = 30_000;
/** Above this share of control characters a file is no text. */
const NOISE = 0.02;

/** Thrown when a file is no article; the message is for whoever gave it. */
export class NoArticle extends Error {}

/** The text of an article file, UTF-8 or, as old pages are kept, Latin-1. Throws `NoArticle`. */
export async function readArticle(path: string): Promise<string> {
  const entry = await stat(path).catch(() => null);
  if (!entry) throw new NoArticle(`${path} is not there`);
  if (!entry.isFile()) throw new NoArticle(`${path} is no file`);
  if (entry.size > LIMIT) throw new NoArticle(`${path} is larger than 1 MB: no article`);
  return decode(await readFile(path), path);
}

function decode(bytes: Uint8Array, path: string): string {
  const text = (utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new NoArticle(`${path} is empty`);
  const noise = [...text].filter(isControl).length;
  if (text.includes('\0') || text.startsWith('%PDF-') || noise > text.length * NOISE)
    throw new NoArticle(`${path} is no text file`);
  if (text.split(/\n\s*\n/).some((block) => block.length > PARAGRAPH_LIMIT))
    throw new NoArticle(`${path} has a paragraph of more than ${PARAGRAPH_LIMIT} characters: no article`);
  return text;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isControl(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return (code < 32 && !'\t\n\f'.includes(letter)) || (code >= 127 && code < 160);
}
