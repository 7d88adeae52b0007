import { readHost } from '../registry/hostname.ts';
import { belongsTo } from '../registry/match.ts';
import type { Registry } from '../registry/registry.ts';
import type { Settings } from '../settings/settings.ts';
import type { Voice } from '../wording/voice.ts';
import { digest } from './digest.ts';
import type { Notice } from './notice.ts';
import { frameOf, inVoice, type Reader } from './notices.ts';
import { offersFor } from './offers.ts';

/** More than that the browser would match too slowly for a banner: the block page takes lists of any length. */
const LIMIT = 1_000;

/** The domains that the organisation lists by itself, canonical, without what it allows. */
export function ownDomains({ extraDomains, allowedDomains, displayMode }: Settings): string[] {
  if (extraDomains.length > LIMIT || displayMode === 'off' || displayMode === 'interstitial') return [];
  const hosts = extraDomains.flatMap((text) => {
    const read = readHost(text);
    return 'host' in read ? [read.host] : [];
  });
  return [...new Set(hosts)].filter((host) => !allowedDomains.some((allowed) => belongsTo(host, allowed)));
}

/** What the banner says of such a domain: whose list it is, and that it is no ruling. */
export function ownNotice(registry: Registry, voice: Voice, domain: string, reader: Reader): Notice | null {
  return inVoice(voice, reader.fallback, (speaker) => wordOwn(registry, speaker, domain, reader));
}

function wordOwn(registry: Registry, voice: Voice, domain: string, { settings, region }: Reader): Notice {
  const name = ownerOf(voice, settings);
  return {
    ...frameOf(voice, domain, settings),
    kind: 'organisation',
    scope: 'domain',
    badge: '!',
    flag: 'listed',
    flagText: voice.say('notice.own-flag'),
    headline: voice.say('notice.own', { name, domain }),
    context: [settings.extraDomainsMessage, voice.say('notice.own-no-ruling')].filter(Boolean),
    dossiers: [],
    offers: offersFor(registry, voice, settings, region, []),
    mayReport: false,
    record: ownDigest(settings),
  };
}

/** The record's notice of a domain that the organisation lists too. */
export function alsoListed(notice: Notice, voice: Voice, settings: Settings): Notice {
  if (notice.fallback) return notice;
  const listed = voice.say('notice.own-also', { name: ownerOf(voice, settings) });
  return { ...notice, context: [...notice.context, listed] };
}

/** What the entry says, for whoever hides it until that changes. */
export function ownDigest({ organizationName, extraDomainsMessage }: Settings): string {
  return digest(JSON.stringify([organizationName, extraDomainsMessage]));
}

function ownerOf(voice: Voice, { organizationName }: Settings): string {
  return organizationName || voice.say('notice.own-nameless');
}
