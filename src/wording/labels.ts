import { MEASURE_GROUPS, type MeasureGroup } from './measures.ts';
import { PHASES, type Phase } from './phases.ts';
import type { Voice } from './voice.ts';

/** The words around a dossier: headings that are the same for every case. */
export interface DossierLabels {
  timeline: string;
  measures: string;
  /** Headings of the measures, by what became of them. */
  groups: Record<MeasureGroup, string>;
  /** What the marks of the timeline mean. */
  phases: Record<Phase, string>;
  figures: string;
  domains: string;
  sources: string;
  disputed: string;
}

export function dossierLabels(voice: Voice): DossierLabels {
  return {
    timeline: voice.say('section.timeline'),
    measures: voice.say('section.measures'),
    groups: record(MEASURE_GROUPS, (group) => voice.say(`notice.group-${group}`)),
    phases: record(PHASES, (phase) => voice.say(`notice.phase-${phase}`)),
    figures: voice.say('section.figures'),
    domains: voice.say('section.domains'),
    sources: voice.say('section.sources'),
    disputed: voice.say('figure.disputed'),
  };
}

/** The words of the banner itself. */
export interface BannerLabels extends DossierLabels {
  region: string;
  details: string;
  offers: string;
  hide: string;
  hideQuestion: string;
  /** For how long, or for what. */
  hides: Record<'visit' | 'week' | 'record', string>;
  keep: string;
  /** Makes the banner small, and large again. */
  collapse: string;
  expand: string;
  fullRecord: string;
  report: string;
  privacy: string;
  badge: string;
}

/** `days`: how long a site can be hidden. */
export function bannerLabels(voice: Voice, domain: string, days: number): BannerLabels {
  return {
    ...dossierLabels(voice),
    region: voice.say('banner.region', { domain }),
    details: voice.say('banner.details'),
    offers: voice.say('notice.offers'),
    hide: voice.say('banner.hide'),
    hideQuestion: voice.say('banner.hide-question'),
    hides: {
      visit: voice.say('banner.hide-visit'),
      week: voice.say('banner.hide-week', { domain, days }),
      record: voice.say('notice.hide-record', { domain }),
    },
    keep: voice.say('banner.hide-cancel'),
    collapse: voice.say('notice.collapse'),
    expand: voice.say('notice.expand', { domain }),
    fullRecord: voice.say('notice.full-record'),
    report: voice.say('notice.report'),
    privacy: voice.say('caveat.private'),
    badge: voice.say('badge.title', { domain }),
  };
}

function record<Key extends string>(keys: readonly Key[], say: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<Key, string>; // one entry a key
}
