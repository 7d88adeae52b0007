import { domainOf, isNoticeKey, isSealed, noticeKey, openNotice, type SealedNotice } from '../plan/notice.ts';
import { read, readAll, STORED } from '../platform/store.ts';
import { parseApplied } from './applied.ts';

/** What must change in storage so that it holds these notices and nothing foreign. */
export interface Difference {
  /** By key in storage. */
  changed: Record<string, SealedNotice>;
  /** Domains whose notices are to go. */
  stale: string[];
  /** Keys that are not ours. */
  foreign: string[];
  /** Whether the index in storage is that of the wanted notices. */
  isIndexed: boolean;
}

/** Sealed notices by domain. */
export type Sealed = Record<string, SealedNotice>;
/** Beside the notices lies the seal of each, so that they need not be read to know which are other ones. */
export type Seals = Record<string, string>;

export function sealsOf(wanted: Sealed): Seals {
  return Object.fromEntries(Object.entries(wanted).map(([domain, { seal }]) => [domain, seal]));
}

/** `isTrusting`: by the index alone, where it is sound. Else by all that lies there, and what is damaged is named. */
export async function differenceTo(wanted: Sealed, isTrusting: boolean): Promise<Difference> {
  const index = indexIn(await read(STORED.seals));
  const isIndexed = index !== null && isAlike(index, sealsOf(wanted));
  if (!isTrusting || !index) return { ...(await byContent(wanted)), isIndexed };
  const changed = Object.entries(wanted).filter(([domain, { seal }]) => index[domain] !== seal);
  const stale = Object.keys(index).filter((domain) => !Object.hasOwn(wanted, domain));
  return { changed: byKey(changed), stale, foreign: [], isIndexed };
}

async function byContent(wanted: Sealed): Promise<Omit<Difference, 'isIndexed'>> {
  const stored = await readAll();
  const changed = Object.entries(wanted).filter(
    ([domain, notice]) => !isSame(stored[noticeKey(domain)], notice),
  );
  const stale = Object.keys(stored)
    .filter(isNoticeKey)
    .map(domainOf)
    .filter((domain) => !Object.hasOwn(wanted, domain));
  const foreign = Object.keys(stored).filter((key) => !isNoticeKey(key) && !isOurs(key));
  reportDamage(stored, [...changed.map(([domain]) => domain), ...stale], foreign);
  return { changed: byKey(changed), stale, foreign };
}

function byKey(notices: [string, SealedNotice][]): Record<string, SealedNotice> {
  return Object.fromEntries(notices.map(([domain, notice]) => [noticeKey(domain), notice]));
}

/** Whatever stands there in the place of a seal is none of ours. */
function indexIn(stored: unknown): Record<string, unknown> | null {
  return typeof stored === 'object' && stored !== null ? { ...stored } : null;
}

function isAlike(index: Record<string, unknown>, wanted: Seals): boolean {
  const domains = Object.keys(wanted);
  return (
    domains.length === Object.keys(index).length &&
    domains.every((domain) => index[domain] === wanted[domain])
  );
}

/** The body too: the seal alone could be the one part that was not damaged. */
function isSame(stored: unknown, wanted: SealedNotice): boolean {
  return isSealed(stored) && stored.seal === wanted.seal && stored.body === wanted.body;
}

function isOurs(key: string): boolean {
  return Object.values<string>(STORED).includes(key);
}

function reportDamage(stored: Record<string, unknown>, replaced: string[], foreign: string[]): void {
  const damaged = replaced
    .filter((domain) => noticeKey(domain) in stored && !openNotice(stored[noticeKey(domain)], domain))
    .map(noticeKey);
  const { [STORED.applied]: applied } = stored;
  if (applied !== undefined && !parseApplied(applied)) damaged.push(STORED.applied);
  for (const key of [...damaged, ...foreign]) {
    console.warn(`Pavillon: dropped what stood in storage under "${key}": not a value of this extension`);
  }
}
