import type { Listing } from '../registry/registry.ts';
import type { Flag } from '../registry/stage.ts';
import type { HidingTerms } from '../settings/hiding.ts';
import type { Dossier } from '../wording/dossier.ts';
import type { BannerLabels } from '../wording/labels.ts';
import { digest } from './digest.ts';

/** Goes up when the shape of a notice changes: a banner of another format number is not drawn. */
export const NOTICE_FORMAT = 5;

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

/**
 * What notices have alike: how they are shown, by whom, and the words around them. It is stored once: another policy
 * changes it, and need not have every notice written anew.
 */
const ALIKE = ['surface', 'isBadged', 'language', 'hides', 'organisation', 'mayReport'] as const;

/** A part of what a banner says as it lies in storage: whoever changes a letter of it breaks the seal, and then it is not shown. */
export interface Sealed {
  format: typeof NOTICE_FORMAT;
  seal: string;
  body: string;
}

/** The storage key of what notices have alike. */
export const FRAME_KEY = 'frame';
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

/** Notices as they are stored, by key: what the first of them has that names no domain, and of each what differs. */
export function sealNotices(notices: Notice[]): Record<string, Sealed> {
  const [first] = notices;
  if (!first) return {};
  const frame: Partial<Notice> = Object.fromEntries(ALIKE.map((key) => [key, first[key]]));
  const words = Object.entries(first.labels).filter(([, text]) => !isNaming(text, first.domain));
  const labels: Record<string, unknown> = Object.fromEntries(words);
  const [framed, framedLabels] = [asText(frame), asText(labels)];
  const own = (notice: Notice): object => ({
    ...differing(notice, framed),
    labels: differing(notice.labels, framedLabels),
  });
  return {
    [FRAME_KEY]: seal({ ...frame, labels }),
    ...Object.fromEntries(notices.map((notice) => [noticeKey(notice.domain), seal(own(notice))])),
  };
}

/** By its letters: where they are there by chance, the words are stored with the notice, and that is all. */
function isNaming(text: unknown, domain: string): boolean {
  return JSON.stringify(text).includes(domain);
}

function asText(frame: object): Map<string, string> {
  return new Map(Object.entries(frame).map(([key, value]) => [key, JSON.stringify(value)]));
}

function differing(whole: object, framed: Map<string, string>): object {
  const isOther = ([key, value]: [string, unknown]) =>
    !framed.has(key) || framed.get(key) !== JSON.stringify(value);
  return Object.fromEntries(Object.entries(whole).filter(isOther));
}

function seal(content: object): Sealed {
  const body = JSON.stringify(content);
  return { format: NOTICE_FORMAT, seal: digest(body), body };
}

/** The notice, or null when what was stored is damaged, foreign, of another format or for another domain. */
export function openNotice(stored: Record<string, unknown>, domain: string): Notice | null {
  const frame = opened(stored[FRAME_KEY]);
  const own = opened(stored[noticeKey(domain)]);
  if (!frame || own?.domain !== domain) return null;
  return { ...frame, ...own, labels: { ...frame.labels, ...own.labels } };
}

/** Sealed: we wrote it. */
function opened(stored: unknown): Notice | null {
  return isSound(stored) ? JSON.parse(stored.body) : null;
}

/** Whether it is a part of ours, and nobody has changed it. */
export function isSound(stored: unknown): stored is Sealed {
  const { format, seal, body } = Object(stored);
  return (
    format === NOTICE_FORMAT && typeof seal === 'string' && typeof body === 'string' && digest(body) === seal
  );
}
