import { webHost } from '../../registry/hostname.ts';

export interface AskedAddress {
  /** As it was asked for, query and fragment included. */
  href: string;
  host: string;
}

/**
 * What this page stands in the place of: all that follows `?u=`, which the browser puts there as it is. Null when that
 * is no address of the web.
 */
export function addressIn(own: string): AskedAddress | null {
  const [, href = ''] = /\?u=(.*)$/s.exec(own) ?? [];
  const host = webHost(href);
  return host === null ? null : { href, host };
}
