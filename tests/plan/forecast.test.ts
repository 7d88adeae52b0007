import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { forecast, type Outlook } from '../../src/plan/forecast.ts';
import { plan } from '../../src/plan/plan.ts';
import { clockAt } from '../../src/registry/clock.ts';
import { hide } from '../../src/settings/hiding.ts';
import { DEFAULTS, EVIDENCE, type Settings } from '../../src/settings/settings.ts';
import { blockedFor2014, event, HOST, matter, registryOf } from '../registry/fixtures.ts';
import { voices } from '../wording/voices.ts';

const noon = new Date(2014, 5, 1, 12);
const now = noon.getTime();
const registry = registryOf({
  blocked: blockedFor2014(),
  charged: matter([event('charge', '2014-02-03')], { hosts: ['charged.example'] }),
});

function outlook(settings: Partial<Settings> = {}, rest: Partial<Outlook> = {}): Outlook {
  const reading = { registry, voice: voices.en, clock: clockAt('2014-06-01') };
  return { reading, settings: { ...DEFAULTS, ...settings }, hidden: {}, listed: null, now, ...rest };
}

describe('what would happen on an address', () => {
  it('is told for a listed domain and what stands below it, however it is written', () => {
    for (const address of [HOST, `https://www.${HOST}:8080/film?id=1#top`, `hxxp://${HOST.toUpperCase()}.`]) {
      expect(forecast(outlook(), address)).toMatchObject({
        kind: 'listed',
        domain: HOST,
        by: 'record',
        shown: 'banner',
        because: null,
      });
    }
    expect(forecast(outlook(), `not${HOST}`)).toEqual({ kind: 'not-listed', host: `not${HOST}` });
  });

  it.each([
    ['a mode', { displayMode: 'badge' }, { shown: 'badge', because: null }],
    ['the block page', { displayMode: 'interstitial' }, { shown: 'interstitial', because: null }],
    ['nothing wanted', { displayMode: 'off' }, { shown: 'off', because: 'off' }],
    ['an allowed domain', { allowedDomains: [HOST] }, { shown: 'off', because: 'allowed' }],
    ['a kind', { disabledCategories: ['streaming'] }, { shown: 'off', because: 'kind' }],
    ['strong evidence', { minimumEvidence: 'judgment' }, { shown: 'off', because: 'evidence' }],
  ] satisfies [string, Partial<Settings>, object][])('names the reason: %s', (_, settings, expected) => {
    expect(forecast(outlook(settings), HOST)).toMatchObject(expected);
  });

  it('knows what is hidden, and until when', () => {
    const hidden = hide({}, HOST, 'week', now);
    expect(forecast(outlook({}, { hidden }), HOST)).toMatchObject({ shown: 'off', because: 'hidden' });
    const later = now + 8 * 24 * 3_600_000;
    expect(forecast(outlook({}, { hidden, now: later }), HOST)).toMatchObject({ shown: 'banner' });
  });

  it('counts in what an organisation lists itself, and what it allows beats that', () => {
    const extraDomains = ['own.example'];
    expect(forecast(outlook({ extraDomains }), 'www.own.example')).toMatchObject({
      domain: 'own.example',
      by: 'organisation',
      because: null,
    });
    const both = outlook({ extraDomains, allowedDomains: ['own.example'] });
    expect(forecast(both, 'www.own.example')).toMatchObject({ shown: 'off', because: 'allowed' });
  });

  it('gives a name from a list by address the block page, where pages are marked at all', () => {
    const listed = { list: 'A school', domain: 'named.example' };
    const told = (settings: Partial<Settings>) =>
      forecast(outlook(settings, { listed }), 'www.named.example');
    expect(told({})).toMatchObject({ by: 'list', list: 'A school', shown: 'interstitial', because: null });
    expect(told({ displayMode: 'badge' })).toMatchObject({ by: 'list', shown: 'off', because: 'mode' });
  });

  it.each([
    ['', 'empty'],
    ['javascript:alert(1)', 'not-a-web-address'],
    ['ftp://example.org/', 'not-a-web-address'],
    ['192.0.2.1', 'ip-address'],
    ['localhost', 'single-label'],
    ['a'.repeat(10_000), 'too-long'],
  ])('is not guessed for what names no site: %s', (address, problem) => {
    expect(forecast(outlook(), address)).toEqual({ kind: 'problem', problem });
  });

  it('is what the plan does, for every domain of the record and every level of evidence', async () => {
    const record = await readRegistry();
    for (const minimumEvidence of EVIDENCE) {
      const settings = { ...DEFAULTS, minimumEvidence, disabledCategories: ['iptv' as const] };
      const { notices } = plan({ registry: record, voice: voices.en, settings, hidden: {}, now: noon });
      const reading = { registry: record, voice: voices.en, clock: clockAt('2014-06-01') };
      const shown = Object.keys(record.hosts).filter((host) => {
        const told = forecast({ reading, settings, hidden: {}, listed: null, now }, host);
        return told.kind === 'listed' && told.shown === 'banner';
      });
      expect(shown.toSorted()).toEqual(Object.keys(notices).toSorted());
    }
  }, 30_000);
});
