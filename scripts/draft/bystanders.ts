import type { MENTION_ROLES } from '../../src/registry/vocabulary/roles.ts';

/**
 * Well-known names that such articles drop without accusing them, and that the record has had no reason to write down
 * yet. A draft never proposes them; what must never be flagged at all belongs into seeds/never.yaml.
 */
const NAMES: Partial<Record<(typeof MENTION_ROLES)[number], string>> = {
  newspaper:
    'lemonde liberation leparisien lesechos lepoint lexpress nouvelobs 20minutes ouestfrance sudouest ladepeche lavoixdunord lequipe bfmtv bfm tf1info franceinfo rtl rfi afp reuters associatedpress bbc guardian theguardian telegraph dailymail nytimes newyorktimes washingtonpost wired arstechnica theverge engadget techcrunch torrentfreak variety hollywoodreporter deadline billboard 01net zdnet clubic frandroid lesnumeriques presse-citron pcinpact nextinpact nextimpact wikipedia',
  comment:
    'facebook instagram twitter telegram discord reddit whatsapp tiktok snapchat linkedin pinterest twitch vk mastodon bluesky signal viber',
  comparison:
    'youtube dailymotion vimeo spotify deezer soundcloud itunes applemusic steam kindle audible molotov popcorntime bittorrent utorrent kodi plex',
  victim:
    'netflix disney disneyplus disney+ amazon amazonprime primevideo hbo hbomax hulu canalplus canal+ bein beinsports beinsport dazn sky skysports btsport premierleague laliga ligue1 uefa fifa lfp warner warnerbros warnerbrothers universal paramount sony sonypictures columbia 20thcenturyfox fox m6 tf1 francetelevisions rai mediaset crunchyroll nintendo sega elsevier wiley springer penguin hachette shueisha kodansha',
  addressee:
    'orange sfr free bouygues bouyguestelecom numericable bt virginmedia talktalk ee plusnet vodafone telefonica comcast verizon att deutschetelekom kpn ziggo proximus telenet telia google bing microsoft yahoo qwant duckduckgo',
  'payment-service': 'paypal visa mastercard stripe skrill payoneer bitcoin westernunion paysafecard',
  'host-searched':
    'cloudflare ovh ovhcloud hetzner leaseweb godaddy namecheap scaleway amazonwebservices aws akamai',
};

/** Folded name -> the role in which it is as a rule named. */
export const BYSTANDERS: Map<string, (typeof MENTION_ROLES)[number]> = new Map(
  (Object.entries(NAMES) as [(typeof MENTION_ROLES)[number], string][]).flatMap(([role, names]) =>
    names.split(' ').map((name) => [name.replace(/[-+]/g, ''), role] as const),
  ),
);
