import type { HideScope } from '../settings/hiding.ts';
import type { Changes } from '../settings/preferences.ts';

/**
 * Who may ask what. `visit/…` comes from the banner's script in a page, and is about the page that the browser says
 * it comes from; `block/…` comes from our block page, and is about the tab that shows it; the others come from our own pages only. Parameters are parsed where they arrive (`schemas.ts`).
 */
export interface Messages {
  /** A page of a listed site was opened: mark its tab. Answers whether the site is hidden in a private window. */
  'visit/opened': { asks: Record<string, never>; answers: { isHidden: boolean } };
  /** The user hid the banner. */
  'visit/hide': { asks: { scope: HideScope }; answers: null };
  /** The notice of this page is missing or damaged: make it anew. */
  'visit/damaged': { asks: Record<string, never>; answers: null };
  /** Open the full record of a case, which must be one of this page's notice. */
  'visit/record': { asks: { id: string }; answers: null };
  /** Open the page on which an error in that case is reported. */
  'visit/report': { asks: { id: string }; answers: null };
  /** Show a hidden site again. */
  'hidden/undo': { asks: { domain: string; isPrivate: boolean }; answers: null };
  /** Let this tab go on to an address that is blocked; refused where the policy does not allow it. */
  'block/proceed': { asks: { address: string }; answers: null };
  /** The user decided something; refused where a policy has decided. */
  'preferences/change': { asks: { changes: Changes }; answers: null };
  /** Erase all that the user decided; refused where a policy has locked everything. Answers how much it was. */
  'storage/erase': { asks: Record<string, never>; answers: { sites: number; settings: number } };
  /** Fetch every list that policy or user named, now; answered when that is done. */
  'lists/fetch': { asks: Record<string, never>; answers: null };
  /** Which list holds a host: for pages in private windows, whose database is another. */
  'lists/look-up': { asks: { host: string }; answers: { list: string; domain: string } | null };
  /** Make plan and browser agree now, whatever was remembered. */
  'plan/apply': { asks: Record<string, never>; answers: null };
}

export type MessageName = keyof Messages;
export type Asks<Name extends MessageName> = Messages[Name]['asks'];
export type Answers<Name extends MessageName> = Messages[Name]['answers'];

/** Every question gets one of these. */
export type Reply<Name extends MessageName> =
  | { ok: true; value: Answers<Name> }
  | { ok: false; error: string };
