import type { Listing } from '../registry/registry.ts';
import type { Flag } from '../registry/stage.ts';
import type { Dossier } from '../wording/dossier.ts';
import type { BannerLabels } from '../wording/labels.ts';
import { digest } from './digest.ts';

/** Goes up when the shape of a notice changes: a banner of another format number is not drawn. */
export const NOTICE_FORMAT = 2;

/** All that a banner says, in the reader's language, worded and finished. */
export interface Notice {
  /** The listed domain. */
  domain: string;
  scope: Listing['scope'];
  /** `badge`: nothing is drawn in the page. */
  surface: 'banner' | 'badge';
  /** Whether the toolbar button is marked. */
  isBadged: boolean;
  language: string;
  flag: Flag;
  flagText: string;
  headline: string;
  context: string[];
  /** The cases of this domain, the one that leads first. */
  dossiers: Dossier[];
  labels: BannerLabels;
}

/** A notice as it lies in storage: whoever changes a letter of it breaks the seal, and then it is not shown. */
export interface SealedNotice {
  format: typeof NOTICE_FORMAT;
  seal: string;
  body: string;
}

const KEY = 'notice:';

/** The storage key of a domain's notice. */
export function noticeKey(domain: string): string {
  return `${KEY}${domain}`;
}

/** The domain that a notice's key names. */
export function domainOf(key: string): string {
  return key.slice(KEY.length);
}

export function isNoticeKey(key: string): boolean {
  return key.startsWith(KEY);
}

export function sealNotice(notice: Notice): SealedNotice {
  const body = JSON.stringify(notice);
  return { format: NOTICE_FORMAT, seal: digest(body), body };
}

/** The notice, or null when what was stored is damaged, foreign, of another format or for another domain. */
export function openNotice(stored: unknown, domain: string): Notice | null {
  if (!isSealed(stored) || digest(stored.body) !== stored.seal) return null;
  const notice: Notice = JSON.parse(stored.body); // sealed: we wrote it
  return notice.domain === domain ? notice : null;
}

export function isSealed(stored: unknown): stored is SealedNotice {
  if (typeof stored !== 'object' || stored === null) return false;
  const { format, seal, body } = stored as Record<string, unknown>; // any object has string keys
  return format === NOTICE_FORMAT && typeof seal === 'string' && typeof body === 'string';
}
