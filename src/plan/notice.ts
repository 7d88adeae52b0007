import type { Listing } from '../registry/registry.ts';
import type { Flag } from '../registry/stage.ts';
import type { HidingTerms } from '../settings/hiding.ts';
import type { Dossier } from '../wording/dossier.ts';
import type { BannerLabels } from '../wording/labels.ts';
import { digest } from './digest.ts';

/** Goes up when the shape of a notice changes: a banner of another format number is not drawn. */
export const NOTICE_FORMAT = 4;

/** All that a banner says, in the reader's language, worded and finished. */
export interface Notice extends HidingTerms {
  /** `organisation`: the organisation's own entry, which is no record and no ruling; it has no dossiers. */
  kind: 'record' | 'organisation';
  /** The listed domain. */
  domain: string;
  scope: Listing['scope'];
  /** `badge`: nothing is drawn in the page. */
  surface: 'banner' | 'badge';
  /** Whether the toolbar button is marked, and with what. */
  isBadged: boolean;
  badge: string;
  language: string;
  flag: Flag | 'listed';
  flagText: string;
  headline: string;
  context: string[];
  /** The cases of this domain, the one that leads first. */
  dossiers: Dossier[];
  offers: Offers | null;
  /** Whether an error may be reported to the publisher. */
  mayReport: boolean;
  /** Who shows this and whom to ask; null where there is nobody to name. */
  organisation: Organisation | null;
  /** Where the text could not be had in the reader's language: says so, in that language if it can. */
  fallback: { text: string; language: string } | null;
  labels: BannerLabels;
}

/** Where to get the like lawfully. */
export interface Offers {
  title: string;
  links: { name: string; url: string }[];
}

/** What an organisation says of itself; a text that it did not give is empty. */
export interface Organisation {
  /** `Shown by Pavillon, installed by NAME.`, and what it has to say. */
  text: string;
  url: string;
  /** What stands for the address. */
  host: string;
  email: string;
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
  const { format, seal, body } = Object(stored);
  return format === NOTICE_FORMAT && typeof seal === 'string' && typeof body === 'string';
}
