import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenOrphaned } from './forebears.ts';
import { isFamilyAlive, killFamily } from './process-family.ts';
import { until } from './wait.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const present = new Set<Leavings>();
let guarded = false;

/** What a browser would leave behind if nobody cleared up: processes and a temporary folder. */
export class Leavings {
  readonly folder = mkdtempSync(join(tmpdir(), 'pavillon-'));
  #leader: number | undefined;

  constructor() {
    guard();
    present.add(this);
  }

  /** Has the browser put its own temporary files into the folder; on macOS its sockets' paths would be too long. */
  get env(): Record<string, string> {
    return process.platform === 'linux' ? { TMPDIR: this.folder, BREAKPAD_DUMP_LOCATION: this.folder } : {};
  }

  /** Names the browser's process. */
  watch(leader: number | undefined): void {
    this.#leader = leader;
  }

  /** Waits a little for the processes to end by themselves, ends the rest, and removes the folder. */
  async clear(patience = 5000): Promise<void> {
    const family = this.#family;
    if (family) {
      const ended = () => !isFamilyAlive(family);
      await until(ended, { timeout: patience, every: 10 }).catch(() => killFamily(family));
      await until(ended, { what: `the browser's processes (group ${family.leader}) to end` });
    }
    this.#remove();
  }

  /** The same at once, for when this process itself is about to end. */
  clearNow(): void {
    const family = this.#family;
    for (let tries = 0; family && isFamilyAlive(family) && tries < 50; tries += 1) {
      killFamily(family);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20); // what is dying may still write
    }
    this.#remove();
  }

  get #family() {
    return this.#leader === undefined ? undefined : { leader: this.#leader, folder: this.folder };
  }

  #remove(): void {
    present.delete(this);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

// Who handles a signal in another way (the demo does) decides when to exit; clearing up still happens then.
function guard(): void {
  if (guarded) return;
  guarded = true;
  process.on('exit', () => {
    for (const leavings of present) leavings.clearNow();
  });
  for (const signal of SIGNALS) {
    if (process.listenerCount(signal) > 0) continue;
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  whenOrphaned(() => process.exit(1));
}
