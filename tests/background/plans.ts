import { type Plan, plan } from '../../src/plan/plan.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { blockedFor2014, registryOf } from '../registry/fixtures.ts';
import { voices } from '../wording/voices.ts';

/** The banner's file, as the background names it. */
export const BANNER = '/parts/banner.js';

/** During the order: a date lies ahead, and so does an alarm. */
const NOW = new Date(2014, 5, 1, 12);

/** What is planned where these domains are listed. */
export function planFor(hosts: string[], changes: Partial<Settings> = {}): Plan {
  const registry = registryOf(hosts.length > 0 ? { blocked: { ...blockedFor2014(), hosts } } : {});
  return plan({ registry, voice: voices.en, settings: { ...DEFAULTS, ...changes }, hidden: {}, now: NOW });
}

/** What is noted beside a plan that was applied. */
export function markOf(version: string) {
  return { version, language: 'en', settings: 'digest of the settings' };
}
