import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { belongsTo, findListing, lineage } from '../../src/registry/match.ts';
import type { Listing } from '../../src/registry/registry.ts';

const hosts: Record<string, Listing> = {
  'seriefr.eu': { site: 'seriefr', scope: 'domain', cases: ['one'] },
  'deep.seriefr.eu': { site: 'deep', scope: 'domain', cases: ['two'] },
  'user.blog.example': { site: 'user', scope: 'host', cases: ['three'] },
};

describe('a visited host', () => {
  it.each(['seriefr.eu', 'www.seriefr.eu', 'a.b.seriefr.eu', 'SERIEFR.eu', 'seriefr.eu.'])(
    'matches a listed domain at or above it: %s',
    (host) => {
      expect(findListing(hosts, host)).toEqual({ domain: 'seriefr.eu', listing: hosts['seriefr.eu'] });
    },
  );

  it.each([
    'notseriefr.eu',
    'seriefr.eu.example.com',
    'seriefr.example.eu',
    'seriefr-eu',
    'xseriefr.eu',
    'seriefr.eu2',
    'eu',
    'fr.eu',
    '',
    '.',
    'toString.constructor',
    '__proto__',
  ])('does not match a host that merely looks alike: %j', (host) => {
    expect(findListing(hosts, host)).toBeNull();
  });

  it('matches the nearest of two listed domains', () => {
    expect(findListing(hosts, 'www.deep.seriefr.eu')?.domain).toBe('deep.seriefr.eu');
    expect(findListing(hosts, 'notdeep.seriefr.eu')?.domain).toBe('seriefr.eu');
  });

  it('matches a listing of one very host only there, neither above nor below', () => {
    expect(findListing(hosts, 'user.blog.example')?.domain).toBe('user.blog.example');
    expect(findListing(hosts, 'user.blog.example.')?.domain).toBe('user.blog.example');
    expect(findListing(hosts, 'other.user.blog.example')).toBeNull();
    expect(findListing(hosts, 'blog.example')).toBeNull();
    expect(findListing(hosts, 'stranger.blog.example')).toBeNull();
  });

  it('looks past a listing of one very host to the domain above', () => {
    const nested: Record<string, Listing> = {
      'blog.example': { site: 'blog', scope: 'domain', cases: [] },
      'user.blog.example': { site: 'user', scope: 'host', cases: [] },
    };
    expect(findListing(nested, 'a.user.blog.example')?.domain).toBe('blog.example');
  });
});

describe('belonging', () => {
  it('means being equal or standing below, on label boundaries', () => {
    fc.assert(
      fc.property(labels(1, 4), labels(2, 3), fc.constantFrom('', '.', '-', 'x'), (front, back, joint) => {
        const domain = back.join('.');
        const host = front.join('.') + joint + domain;
        expect(belongsTo(host, domain)).toBe(host === domain || host.endsWith(`.${domain}`));
      }),
    );
  });

  it('holds for any two names as their labels say', () => {
    fc.assert(
      fc.property(labels(1, 4), labels(2, 3), (host, domain) => {
        const isBelow = domain.every((label, index) => host.at(index - domain.length) === label);
        expect(belongsTo(host.join('.'), domain.join('.'))).toBe(isBelow);
      }),
    );
  });

  it('says of a listed host what the lookup says', () => {
    fc.assert(
      fc.property(labels(1, 4), labels(2, 3), (host, domain) => {
        const name = domain.join('.');
        const listed = { [name]: { site: 'any', scope: 'domain' as const, cases: [] } };
        expect(findListing(listed, host.join('.')) !== null).toBe(belongsTo(host.join('.'), name));
      }),
    );
  });
});

describe('a lineage', () => {
  it('leads from the host to its last two labels', () => {
    expect(lineage('a.b.seriefr.eu')).toEqual(['a.b.seriefr.eu', 'b.seriefr.eu', 'seriefr.eu']);
    expect(lineage('seriefr.eu.')).toEqual(['seriefr.eu']);
  });

  it('of a single label is empty', () => {
    expect(lineage('localhost')).toEqual([]);
  });
});

/** Few labels, so that names meet often. */
function labels(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.array(fc.constantFrom('a', 'b', 'ab', 'x'), { minLength, maxLength });
}
