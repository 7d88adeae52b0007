import type { Listing } from '../registry/registry.ts';
import { hideScopes } from '../settings/hiding.ts';
import type { Settings } from '../settings/settings.ts';
import { type Reading, wordDomain } from '../wording/domain.ts';
import { bannerLabels } from '../wording/labels.ts';
import { LackingMessage, type Voice } from '../wording/voice.ts';
import type { Notice, Organisation } from './notice.ts';
import { offersFor } from './offers.ts';
import { recordDigest } from './record.ts';

/** Of the reader, beside what is read. */
export interface Reader {
  settings: Settings;
  /** The country of the browser's language, where it names one: `FR`. */
  region?: string | undefined;
  /** The voice that speaks where the reader's own lacks a message. */
  fallback?: Voice | undefined;
}

/** What the banner of a listed domain says. Null when none of its cases is in the registry. */
export function noticeFor(reading: Reading, domain: string, listing: Listing, reader: Reader): Notice | null {
  return inVoice(reading.voice, reader.fallback, (voice) =>
    wordNotice({ ...reading, voice }, domain, listing, reader),
  );
}

function wordNotice(reading: Reading, domain: string, listing: Listing, reader: Reader): Notice | null {
  const { voice, registry } = reading;
  const { settings, region } = reader;
  const dossiers = wordDomain(reading, domain, listing);
  const [lead, ...others] = dossiers;
  if (!lead) return null;
  const more = others.length > 0 ? [voice.say('headline.more', { count: others.length })] : [];
  const countries = registry.cases[lead.id]?.countries ?? [];
  return {
    ...frameOf(voice, domain, settings),
    kind: 'record',
    scope: listing.scope,
    badge: String(dossiers.length),
    flag: lead.flag,
    flagText: lead.flagText,
    headline: lead.headline,
    context: [...lead.context, ...more],
    dossiers,
    // Whom a decision has cleared is not to be told where lawful offers are.
    offers: lead.flag === 'cleared' ? null : offersFor(registry, voice, settings, region, countries),
    mayReport: settings.showReportLink,
    record: recordDigest(registry, domain),
  };
}

type Frame = Pick<
  Notice,
  'domain' | 'surface' | 'isBadged' | 'language' | 'hides' | 'organisation' | 'fallback' | 'labels'
>;

/** What every notice has, whatever it is about. */
export function frameOf(voice: Voice, domain: string, settings: Settings): Frame {
  return {
    domain,
    surface: settings.displayMode === 'badge' ? 'badge' : 'banner',
    isBadged: settings.showToolbarBadge,
    language: voice.language,
    hides: hideScopes(settings),
    organisation: organisationOf(voice, settings),
    fallback: null,
    labels: bannerLabels(voice, domain, settings.dismissDays),
  };
}

function organisationOf(voice: Voice, settings: Settings): Organisation | null {
  const { organizationName: name, supportMessage, supportUrl: url, supportEmail: email } = settings;
  const text = [name && voice.say('notice.signature', { name }), supportMessage].filter(Boolean).join(' ');
  return text || url || email ? { text, url, host: url && new URL(url).host, email } : null;
}

/** In the reader's language, or whole in the one to fall back on: never half and half. */
export function inVoice(
  voice: Voice,
  fallback: Voice | undefined,
  word: (voice: Voice) => Notice | null,
): Notice | null {
  try {
    return word(voice);
  } catch (error) {
    if (!(error instanceof LackingMessage) || !fallback || fallback === voice) throw error;
    const notice = word(fallback);
    return notice && { ...notice, fallback: wordFallback(voice, fallback) };
  }
}

function wordFallback(voice: Voice, fallback: Voice): Notice['fallback'] {
  for (const { say, language } of [voice, fallback]) {
    try {
      return { text: say('notice.fallback'), language };
    } catch (error) {
      if (!(error instanceof LackingMessage)) throw error;
    }
  }
  return null;
}
