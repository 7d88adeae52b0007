import type { Voice } from './voice.ts';

/** The words around a dossier: headings that are the same for every case. */
export interface DossierLabels {
  timeline: string;
  measures: string;
  figures: string;
  domains: string;
  sources: string;
  disputed: string;
  /** `source 3`, for the small numbers behind a fact; the number stands where `{number}` does. */
  reference: string;
}

export function dossierLabels(voice: Voice): DossierLabels {
  return {
    timeline: voice.say('section.timeline'),
    measures: voice.say('section.measures'),
    figures: voice.say('section.figures'),
    domains: voice.say('section.domains'),
    sources: voice.say('section.sources'),
    disputed: voice.say('figure.disputed'),
    reference: voice.say('source.reference', { number: '{number}' }),
  };
}

/** The words of the banner itself. */
export interface BannerLabels extends DossierLabels {
  region: string;
  details: string;
  fold: string;
  hide: string;
  hideQuestion: string;
  hideVisit: string;
  hideWeek: string;
  keep: string;
  privacy: string;
  badge: string;
}

export function bannerLabels(voice: Voice, domain: string): BannerLabels {
  return {
    ...dossierLabels(voice),
    region: voice.say('banner.region', { domain }),
    details: voice.say('banner.details'),
    fold: voice.say('banner.fold'),
    hide: voice.say('banner.hide'),
    hideQuestion: voice.say('banner.hide-question'),
    hideVisit: voice.say('banner.hide-visit'),
    hideWeek: voice.say('banner.hide-week', { domain }),
    keep: voice.say('banner.hide-cancel'),
    privacy: voice.say('caveat.private'),
    badge: voice.say('badge.title', { domain }),
  };
}
