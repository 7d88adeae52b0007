import { sealNotices } from '../../src/plan/notice.ts';
import { plan } from '../../src/plan/plan.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { voiceOf } from '../../src/wording/voice.ts';
import { STATES, type StateName } from '../../tests/plan/states.ts';
import { blockedFor2014, HOST, registryOf } from '../../tests/registry/fixtures.ts';
import { parseCatalogue, readCatalogues } from '../read-catalogues.ts';

/** The day for which the states are made: pictures of tomorrow must be those of today. */
const NOW = new Date(2026, 10, 21, 12);

const OFFERS = {
  EU: [{ name: 'Lawful offers of Europe', url: 'https://offers.example/', from: ['statement'] }],
};

/** A state of the banner as it lies in the browser's storage. */
export interface StagedNotice {
  name: StateName;
  host: string;
  stored: Record<string, unknown>;
}

/** Every state, worded by the real plan. */
export async function stageNotices(): Promise<StagedNotice[]> {
  const { en } = await readCatalogues();
  const fallback = voiceOf('en', parseCatalogue(en));
  return Object.entries(STATES).map(([name, { registry, host, settings, lacking = [] }]) => {
    const kept = Object.entries(en).filter(([key]) => !lacking.some((one) => one === key));
    const voice = voiceOf('en', parseCatalogue(Object.fromEntries(kept) as typeof en)); // but for what it lacks
    const inputs = { registry: { ...registry, offers: OFFERS }, settings: { ...DEFAULTS, ...settings } };
    const { notices } = plan({ ...inputs, voice, fallback, hidden: {}, now: NOW });
    const notice = notices[host];
    if (!notice) throw new Error(`the state ${name} gives no notice`);
    return {
      name: name as StateName, // a key of STATES
      host,
      stored: sealNotices([notice]),
    };
  });
}

/** A record that makes the extension register its banner on every host of the states; what it says is staged. */
export function stageRegistry(): Registry {
  const hosts = new Set([HOST, ...Object.values(STATES).map(({ host }) => host)]);
  return registryOf({ staged: { ...blockedFor2014(), hosts: [...hosts] } });
}
