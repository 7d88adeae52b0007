export const SITE_KINDS = [
  'streaming',
  'links',
  'torrents',
  'file-host',
  'iptv',
  'iptv-software',
  'music',
  'books',
  'comics',
  'games',
  'live-sport',
  'stream-ripping',
  'software',
  'warez',
  'forum',
] as const;

/** What has become of a domain, as far as was known on the day it was last looked at. */
export const FATES = [
  'active',
  'closed-by-operator',
  'closed-by-authority',
  'seized',
  'forfeited',
  'returned',
  'taken-over-by-rights-holders',
  're-registered',
  'unknown',
] as const;

/** `domain`: the host and everything below it. `host`: that very host, because its parent serves others. */
export const SCOPES = ['domain', 'host'] as const;
