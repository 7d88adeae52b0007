import type { Failure } from '../../src/lists/failures.ts';
import type { Format } from '../../src/lists/formats.ts';
import { GUARDS_FORMAT, guardOf, type PackedGuards, type Wishes } from '../../src/lists/guards.ts';
import { ListReader } from '../../src/lists/reader.ts';
import type { Refused } from '../../src/lists/refusals.ts';

export const GUARDS: PackedGuards = {
  format: GUARDS_FORMAT,
  suffixes: '!www.ck *.ck co.uk com.br',
  shared: 'blogspot.com github.io',
  never: 'archive.org press.example',
};

export interface Result {
  format: Format;
  names: string[];
  refused: Refused;
}

interface Options extends Partial<Wishes> {
  format?: Format | 'auto';
  /** In how many bytes at a time it comes. */
  piece?: number;
  guards?: PackedGuards;
  /** How many names there may be. */
  limit?: number;
}

/** Reads a whole list, in pieces, as a download would come. */
export function readBytes(bytes: Uint8Array, options: Options = {}): Result | Failure {
  const { format = 'auto', piece = 7_000, guards = GUARDS, limit } = options;
  const { allowedDomains = [], extraDomains = [] } = options;
  const reader = new ListReader(format, guardOf(guards, { allowedDomains, extraDomains }), limit);
  for (let from = 0; from < bytes.length; from += piece) {
    const failure = reader.push(bytes.subarray(from, from + piece));
    if (failure) return failure;
  }
  const read = reader.end();
  if ('code' in read) return read;
  const names = [...read.names.portions(read.exceptions)].flat().sort();
  return { format: read.format, names, refused: read.refused };
}

export function readText(text: string, options: Options = {}): Result | Failure {
  return readBytes(new TextEncoder().encode(text), options);
}

/** The names alone. Throws when the list was not read. */
export function namesIn(text: string, options: Options = {}): string[] {
  const result = readText(text, options);
  if ('code' in result) throw new Error(`not read: ${result.code}`);
  return result.names;
}
