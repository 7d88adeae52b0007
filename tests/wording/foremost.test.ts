import { describe, expect, it } from 'vitest';
import { clockAt } from '../../src/registry/clock.ts';
import { wordDomain } from '../../src/wording/domain.ts';
import { event, HOST, matter, registryOf } from '../registry/fixtures.ts';
import { TODAY, voices } from './voices.ts';

const registry = registryOf({
  french: matter([event('investigation', '2015-01-01')], { countries: ['FR'] }),
  german: matter([event('blocking-order', '2018-01-01', { outcome: 'granted' })], { countries: ['DE'] }),
  joint: matter([event('seizure', '2019-01-01')], { countries: ['EU', 'FR'] }),
});

function order(foremost?: string[]): string[] {
  const reading = { registry, voice: voices.en, clock: clockAt(TODAY), ...(foremost && { foremost }) };
  const listing = registry.hosts[HOST];
  return listing ? wordDomain(reading, HOST, listing).map(({ id }) => id) : [];
}

describe('the cases of a domain', () => {
  it('come by what weighs most, where no country is preferred', () => {
    expect(order()).toEqual(['joint', 'german', 'french']);
    expect(order(['US'])).toEqual(order());
  });

  it('of preferred countries come first, and among them what weighs most', () => {
    expect(order(['DE'])).toEqual(['german', 'joint', 'french']);
    expect(order(['FR'])).toEqual(['joint', 'french', 'german']);
    expect(order(['EU', 'DE'])).toEqual(['joint', 'german', 'french']);
  });
});
