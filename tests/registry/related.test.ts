import { describe, expect, it } from 'vitest';
import { relatedTo } from '../../src/registry/related.ts';
import { event, matter, registryOf } from './fixtures.ts';
import { caseOf, record } from './real-record.ts';

describe('further cases', () => {
  it('are related whichever of the two says so', () => {
    const one = matter([event('trial', '2020')], { hosts: [], related: ['b'] });
    const two = matter([event('trial', '2021')], { hosts: [] });
    const registry = registryOf({ a: one, b: two });
    expect(relatedTo(registry, 'a', one).cases).toEqual(['b']);
    expect(relatedTo(registry, 'b', two).cases).toEqual(['a']);
  });

  it('are those of the same sites, each once, never the case itself', () => {
    const id = 'fr-2014-thepiratebay-block';
    const { cases, sites } = relatedTo(record, id, caseOf(id));
    const all = [...cases, ...sites.flatMap((site) => site.cases)];
    expect(all).toContain('se-2009-thepiratebay-criminal');
    expect(all).not.toContain(id);
    for (const site of sites) expect(site.cases.filter((other) => cases.includes(other))).toEqual([]);
  });
});
