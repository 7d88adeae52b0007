import { Buckets } from './buckets.ts';
import { type Failure, failure } from './failures.ts';
import { detectFormat, type Format, isWrittenIn, READERS } from './formats.ts';
import type { Guard } from './guards.ts';
import { LINE_LIMIT, LineSplitter } from './line-splitter.ts';
import type { Line } from './lines.ts';
import { readName } from './names.ts';
import { countRefusal, countRefused, type Refused, UNREADABLE } from './refusals.ts';
import { notAList, SNIFFED } from './sniff.ts';

/** More names than any list that we know of has, and as many as fit in memory while they are read. */
const NAME_LIMIT = 2_000_000;
/** Lines that say in which format a file is written; a long preface of notes is read past, within reason. */
const SAMPLE = 200;
const PREFACE = 5_000;

/** A list as it was read: its names, and what was not taken and why. */
export interface ListRead {
  format: Format;
  names: Buckets;
  /** Names that the list itself takes out again. */
  exceptions: Set<string>;
  refused: Refused;
}

/** Reads a list piece by piece. `auto`: the format is found from its first lines. */
export class ListReader {
  readonly #splitter = new LineSplitter();
  readonly #names = new Buckets();
  readonly #exceptions = new Set<string>();
  readonly #refused: Refused = {};
  #head = new Uint8Array(0);
  #sample: string[] | null = [];
  #telling = 0;
  #format: Format | null;
  #failure: Failure | null = null;
  #isSniffed = false;

  constructor(
    named: Format | 'auto',
    private readonly guard: Guard,
    private readonly limit = NAME_LIMIT,
  ) {
    this.#format = named === 'auto' ? null : named;
  }

  /** What makes the file useless, as soon as it shows; the rest need not be read then. */
  push(bytes: Uint8Array): Failure | null {
    if (this.#failure) return this.#failure;
    if (this.#isSniffed) this.#take(bytes);
    else {
      this.#head = joined(this.#head, bytes);
      if (this.#head.length >= SNIFFED) this.#sniff();
    }
    return this.#failure;
  }

  end(): ListRead | Failure {
    if (!this.#isSniffed) this.#sniff();
    this.#splitter.end(this.#line);
    if (this.#sample) this.#settle();
    if (this.#failure) return this.#failure;
    const { size } = this.#names;
    if (size === 0 || !this.#format) return failure('empty', { count: countRefused(this.#refused) });
    const lost = countRefused(this.#refused, UNREADABLE);
    if (lost > size) return failure('unreadable', { count: lost });
    return { format: this.#format, names: this.#names, exceptions: this.#exceptions, refused: this.#refused };
  }

  #sniff(): void {
    this.#isSniffed = true;
    this.#failure = notAList(this.#head);
    this.#take(this.#head);
    this.#head = new Uint8Array(0);
  }

  #take(bytes: Uint8Array): void {
    if (!this.#failure) this.#splitter.push(bytes, this.#line);
  }

  readonly #line = (line: string): void => {
    if (this.#failure) return;
    if (!this.#sample) this.#read(line);
    else {
      this.#sample.push(line);
      if (!isNote(line)) this.#telling++;
      if (this.#telling >= SAMPLE || this.#sample.length >= PREFACE) this.#settle();
    }
  };

  /** The sample is read: it says whether the file is what it was taken for. */
  #settle(): void {
    const lines = this.#sample ?? [];
    this.#sample = null;
    const telling = lines.map((line) => line.trim()).filter((line) => line.length <= LINE_LIMIT);
    const found = detectFormat(telling);
    const isBlank = telling.every(isNote);
    if (this.#format && !isBlank && !isWrittenIn(this.#format, telling)) {
      this.#failure = found
        ? failure('wrong-format', { named: this.#format, found })
        : failure('unknown-format');
      return;
    }
    this.#format ??= found ?? (isBlank ? 'domains' : null);
    if (!this.#format) this.#failure = failure('unknown-format');
    else for (const line of lines) this.#read(line);
  }

  #read(text: string): void {
    const line = text.trim();
    const said: Line =
      line.length > LINE_LIMIT ? { kind: 'nothing' } : READERS[this.#format ?? 'domains'](line);
    if (line.length > LINE_LIMIT) countRefusal(this.#refused, 'too-long', line);
    else if (said.kind === 'strange') countRefusal(this.#refused, 'not-a-domain', line);
    else if (said.kind === 'other-rule') countRefusal(this.#refused, 'other-rule', line);
    else if (said.kind === 'names') for (const entry of said.entries) this.#add(entry);
    else if (said.kind === 'exceptions') for (const entry of said.entries) this.#except(entry);
  }

  #add(entry: string): void {
    const reading = readName(entry);
    const refusal = 'refusal' in reading ? reading.refusal : this.guard(reading.name);
    if (refusal) countRefusal(this.#refused, refusal, entry);
    else if ('name' in reading) this.#names.add(reading.name);
    if (this.#names.size > this.limit) this.#failure = failure('too-many', { limit: this.limit });
  }

  #except(entry: string): void {
    const reading = readName(entry);
    if ('name' in reading) this.#exceptions.add(reading.name);
  }
}

function isNote(line: string): boolean {
  return /^\s*([#!;].*)?$/.test(line);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
