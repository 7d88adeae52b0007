import { isNoticeKey, isSound, type Sealed } from '../plan/notice.ts';
import { read, readAll, STORED } from '../platform/store.ts';
import { parseApplied } from './applied.ts';

/** Sealed notices, and what they have alike, by key in storage. */
export type Wanted = Record<string, Sealed>;
/** Beside the notices lies the seal of each, so that they need not be read to know which are other ones. */
export type Seals = Record<string, string>;

/** What must change in storage so that it holds what is wanted, and nothing foreign. */
export interface Difference {
  changed: Wanted;
  /** Keys of notices that are to go. */
  stale: string[];
  /** Keys that are not ours. */
  foreign: string[];
  /** Whether the index in storage is that of what is wanted. */
  isIndexed: boolean;
}

export function sealsOf(wanted: Wanted): Seals {
  return Object.fromEntries(Object.entries(wanted).map(([key, { seal }]) => [key, seal]));
}

/** `isTrusting`: by the index alone, where there is one. Else by all that lies there, and what is damaged is named. */
export async function differenceTo(wanted: Wanted, isTrusting: boolean): Promise<Difference> {
  const index = indexIn(await read(STORED.seals));
  const isIndexed = index !== null && isAlike(index, sealsOf(wanted));
  if (!isTrusting || !index) return { ...(await byContent(wanted)), isIndexed };
  const changed = Object.entries(wanted).filter(([key, { seal }]) => index[key] !== seal);
  return { changed: Object.fromEntries(changed), stale: staleIn(index, wanted), foreign: [], isIndexed };
}

async function byContent(wanted: Wanted): Promise<Omit<Difference, 'isIndexed'>> {
  const stored = await readAll();
  const changed = Object.entries(wanted).filter(([key, part]) => !isSame(stored[key], part));
  const stale = staleIn(stored, wanted);
  const foreign = Object.keys(stored).filter((key) => !isNoticeKey(key) && !isOurs(key));
  reportDamage(stored, [...changed.map(([key]) => key), ...stale], foreign);
  return { changed: Object.fromEntries(changed), stale, foreign };
}

function staleIn(held: Record<string, unknown>, wanted: Wanted): string[] {
  const isOfNotices = (key: string) => isNoticeKey(key) || key === STORED.frame;
  return Object.keys(held).filter((key) => isOfNotices(key) && !Object.hasOwn(wanted, key));
}

/** Whatever stands there in the place of a seal is none of ours. */
function indexIn(stored: unknown): Record<string, unknown> | null {
  return typeof stored === 'object' && stored !== null ? { ...stored } : null;
}

function isAlike(index: Record<string, unknown>, wanted: Seals): boolean {
  const keys = Object.keys(wanted);
  return keys.length === Object.keys(index).length && keys.every((key) => index[key] === wanted[key]);
}

/** The body too: the seal alone could be the one part that was not damaged. */
function isSame(stored: unknown, wanted: Sealed): boolean {
  return isSound(stored) && stored.body === wanted.body;
}

function isOurs(key: string): boolean {
  return Object.values<string>(STORED).includes(key);
}

function reportDamage(stored: Record<string, unknown>, replaced: string[], foreign: string[]): void {
  const damaged = replaced.filter((key) => key in stored && !isSound(stored[key]));
  const { [STORED.applied]: applied } = stored;
  if (applied !== undefined && !parseApplied(applied)) damaged.push(STORED.applied);
  for (const key of [...damaged, ...foreign]) {
    console.warn(`Pavillon: dropped what stood in storage under "${key}": not a value of this extension`);
  }
}
