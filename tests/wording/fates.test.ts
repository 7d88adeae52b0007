import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { clockAt } from '../../src/registry/clock.ts';
import { wordCase, wordDomain } from '../../src/wording/domain.ts';
import { event, matter } from '../registry/fixtures.ts';
import { dossierOf, TODAY, voices } from './voices.ts';

const registry = await readRegistry();
const reading = { registry, voice: voices.en, clock: clockAt(TODAY) };

describe('the fate of a domain', () => {
  it('is told with its evidence, of the domain that is looked at alone', () => {
    const listing = registry.hosts['seriefr.eu'];
    if (!listing) throw new Error('seriefr.eu is not listed');
    const [dossier] = wordDomain(reading, 'seriefr.eu', listing);
    expect(dossier?.domains.map(({ host }) => host)).toEqual(['seriefr.eu']);
    expect(dossier?.domains[0]?.fate).toBe('Closed by its operator');
    expect(dossier?.domains[0]?.sources.length).toBeGreaterThan(0);
  });

  it('is told of every domain of a case that is looked at as a whole', () => {
    const [dossier] = wordCase(reading, 'fr-2013-allostreaming');
    expect(dossier?.domains).toHaveLength(16);
  });
});

describe('a record that was not reviewed for a year', () => {
  const old = matter([event('blocking-order', '2020-01-01', { authority: 'court' })], {
    reviewed: '2025-11-20',
  });

  it('says so under the headline', () => {
    expect(dossierOf(old).context.join('\n')).toContain('Not reviewed since 20 November 2025');
  });

  it('does not say so before the year is over', () => {
    expect(dossierOf(old, 'en', '2026-11-20').context.join('\n')).not.toContain('Not reviewed');
  });
});
