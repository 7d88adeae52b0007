import { browserRegion } from '../platform/assets.ts';
import type { Settings } from '../settings/settings.ts';

/** The countries whose decisions come first: those that were chosen, or else the reader's own. */
export function foremostIn({ preferredJurisdictions }: Settings): readonly string[] {
  const own = browserRegion();
  return preferredJurisdictions.length > 0 || own === undefined ? preferredJurisdictions : [own];
}
