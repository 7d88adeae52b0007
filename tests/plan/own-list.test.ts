import { describe, expect, it } from 'vitest';
import { type Plan, plan } from '../../src/plan/plan.ts';
import { hide } from '../../src/settings/hiding.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { blockedFor2014, HOST, registryOf } from '../registry/fixtures.ts';
import { voices } from '../wording/voices.ts';

const registry = registryOf({ blocked: blockedFor2014() });
const NOW = new Date(2026, 10, 21, 12);
const SCHOOL = { organizationName: 'Collège Exemple', extraDomainsMessage: 'Not during lessons.' };

function planned(settings: Partial<Settings>, hidden = {}): Plan {
  return plan({ registry, voice: voices.en, settings: { ...DEFAULTS, ...settings }, hidden, now: NOW });
}

describe('a domain that the organisation lists by itself', () => {
  it('gets a banner that says whose list it is, and that it is no ruling', () => {
    const { notices, matches } = planned({ ...SCHOOL, extraDomains: ['https://Listed.example/path'] });
    expect(notices['listed.example']).toMatchObject({
      kind: 'organisation',
      flag: 'listed',
      headline: 'listed.example is on the list of Collège Exemple.',
      context: ['Not during lessons.', 'The organisation’s own entry, not a ruling'],
      dossiers: [],
      mayReport: false,
    });
    expect(matches).toContain('*://*.listed.example/*');
  });

  it('is not left out because one entry of the list is no host', () => {
    const { notices } = planned({ extraDomains: ['not a host', '192.0.2.1', 'listed.example'] });
    expect(Object.keys(notices).toSorted()).toEqual([HOST, 'listed.example']);
  });

  it('is not shown where the organisation allows it', () => {
    const { notices } = planned({ extraDomains: ['a.b.example'], allowedDomains: ['b.example'] });
    expect(notices).not.toHaveProperty(['a.b.example']);
  });

  it('keeps the record that there is, which says that it is listed too', () => {
    const { notices } = planned({ ...SCHOOL, extraDomains: [HOST] });
    expect(notices[HOST]).toMatchObject({ kind: 'record' });
    expect(notices[HOST]?.context).toContain('Also on the list of Collège Exemple');
  });

  it('is listed by somebody even where the organisation gave no name', () => {
    expect(planned({ extraDomains: ['listed.example'] }).notices['listed.example']?.headline).toBe(
      'listed.example is on the list of the organisation that manages this browser.',
    );
  });

  it('can be hidden until the organisation says something else', () => {
    const settings = { ...SCHOOL, extraDomains: ['listed.example'] };
    const { record = '' } = planned(settings).notices['listed.example'] ?? {};
    const hidden = hide({}, 'listed.example', 'record', NOW.getTime(), { record });
    expect(planned(settings, hidden)).toMatchObject({ leftOut: ['listed.example'], outdated: [] });
    const later = planned({ ...settings, extraDomainsMessage: 'Never.' }, hidden);
    expect(later).toMatchObject({ leftOut: [], outdated: ['listed.example'] });
  });

  it.each(['off', 'interstitial'] as const)('gets no banner where the display mode is %s', (displayMode) => {
    expect(planned({ extraDomains: ['listed.example'], displayMode }).notices).not.toHaveProperty([
      'listed.example',
    ]);
  });

  it('gets no banner where there are more than the browser can match quickly', () => {
    const extraDomains = Array.from({ length: 1_001 }, (_, index) => `d${index}.example`);
    expect(Object.keys(planned({ extraDomains }).notices)).toEqual([HOST]);
  });
});
