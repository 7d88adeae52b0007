import type { Listing } from '../registry/registry.ts';
import type { Settings } from '../settings/settings.ts';
import { type Reading, wordDomain } from '../wording/domain.ts';
import { bannerLabels } from '../wording/labels.ts';
import type { Notice } from './notice.ts';

/** What the banner of a listed domain says. Null when none of its cases is in the registry. */
export function noticeFor(
  reading: Reading,
  domain: string,
  listing: Listing,
  settings: Settings,
): Notice | null {
  const { voice } = reading;
  const dossiers = wordDomain(reading, domain, listing);
  const [lead, ...others] = dossiers;
  if (!lead) return null;
  const more = others.length > 0 ? [voice.say('headline.more', { count: others.length })] : [];
  return {
    domain,
    scope: listing.scope,
    surface: settings.displayMode === 'badge' ? 'badge' : 'banner',
    isBadged: settings.showToolbarBadge,
    language: voice.language,
    flag: lead.flag,
    flagText: lead.flagText,
    headline: lead.headline,
    context: [...lead.context, ...more],
    dossiers,
    labels: bannerLabels(voice, domain),
  };
}
