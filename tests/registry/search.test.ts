import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { type Answer, casesMatching, indexInParts, searchIn } from '../../src/registry/search.ts';

const registry = await readRegistry();
const lookUp = searchIn(registry);

/** Site domains and case ids, in the order of the answer. */
function found(query: string): string[] {
  return namesIn(lookUp(query));
}

function namesIn({ hits }: Answer): string[] {
  return hits.map((hit) => (hit.kind === 'site' ? hit.domain : hit.id));
}

describe('a listed domain', () => {
  it.each([
    'dpstream.tv',
    'DPStream.TV',
    'www.dpstream.tv',
    'dpstream.tv.',
    'https://www.dpstream.tv/film/1?page=2',
    'hxxps://dpstream[.]tv',
  ])('is the first answer, by itself, below it, or in a pasted address: %s', (query) => {
    expect(lookUp(query).hits[0]).toEqual({ kind: 'site', id: 'dpstream-tv', domain: 'dpstream.tv' });
    expect(lookUp(query).notListed).toBeUndefined();
  });

  it('is told by the very domain that was asked for, not the first of its site', () => {
    expect(found('fifostreaming.org')[0]).toBe('fifostreaming.org');
  });

  it('is listed once', () => {
    const names = found('seriefr.eu');
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('a domain that is not listed', () => {
  it.each([
    'example.org',
    'full-stream.ws',
    'dpstream.net',
    'wikileaks.org',
    'notdpstream.tv',
    'dpstream.tv.example.com',
  ])('is said to be not listed: %s', (query) => {
    expect(lookUp(query).notListed).toBe(query);
    expect(found(query)).not.toContain('dpstream.tv');
  });

  it('is the one that an address leads to, not one that it shows', () => {
    expect(lookUp('https://dpstream.tv@example.com/').notListed).toBe('example.com');
  });

  it('comes with what the press may have meant by it', () => {
    expect(lookUp('alloshotv.com')).toEqual({
      notListed: 'alloshotv.com',
      hits: [{ kind: 'site', id: 'alloshowtv', domain: 'alloshowtv.com' }],
    });
  });
});

describe('a name', () => {
  it.each([
    ['Xtream Codes', 'it-2019-xtream-codes'],
    ['Xtream Codes', 'xtream-codes.com'],
    ['Xstream Codes', 'xtream-codes.com'],
    ['alloshotv', 'alloshowtv.com'],
    ['alostreaming', 'fr-2013-allostreaming'],
    ['allostreming', 'fr-2013-allostreaming'],
    ['planet serie', 'fr-2016-planet-series'],
    ['sériefr', 'seriefr.eu'],
    ['Top Site', 'be-2010-top-site'],
    ['la scene', 'be-2010-top-site'],
    ['LA SCÈNE', 'be-2010-top-site'],
    ['ninjathis', 'ninjavideo.net'],
    ['eclissi', 'it-2019-xtream-codes'],
  ])('is found with its aliases, accents and slips: %s gives %s', (query, name) => {
    expect(found(query)).toContain(name);
  });

  it.each(['besançon', 'Besancon', 'BESANÇON'])(
    'of a court is found with or without its accents: %s',
    (query) => {
      expect(found(query)).toContain('fr-2019-seriefr');
    },
  );

  it.each([
    ['besanc', 'fr-2019-seriefr'],
    ['dpstr', 'dpstream.tv'],
    ['xtrea', 'xtream-codes.com'],
  ])('is found while it is being typed: %s', (query, name) => {
    expect(found(query)).toContain(name);
  });

  it('stands before what only resembles it', () => {
    expect(found('allostreaming')[0]).toMatch(/allostreaming/);
  });
});

describe('a docket number', () => {
  it.each(['RG 11/60013', '11/60013', '14/01359', '16-17.217'])(
    'finds its case, without complaint: %s',
    (query) => {
      const answer = lookUp(query);
      expect(namesIn(answer)).toContain('fr-2013-allostreaming');
      expect(answer.problem).toBeUndefined();
      expect(answer.notListed).toBeUndefined();
    },
  );
});

describe('what cannot be looked up', () => {
  it.each([
    ['127.0.0.1', 'ip-address'],
    ['http://192.0.2.1/x', 'ip-address'],
    ['[::1]', 'ip-address'],
    ['ftp://seriefr.eu', 'not-a-web-address'],
    ['http://', 'not-a-host'],
    ['http://a b.example/', 'not-a-host'],
    ['zzzzzz', 'single-label'],
    ['z'.repeat(10_000), 'too-long'],
  ])('is named as such: %s is %s', (query, problem) => {
    expect(lookUp(query)).toEqual({ problem, hits: [] });
  });

  it.each(['', '   '])('is nothing at all: %j', (query) => {
    expect(lookUp(query)).toEqual({ hits: [] });
  });

  it('never breaks the search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        const { hits } = lookUp(query);
        expect(hits.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('all cases that a query is about', async () => {
  const matching = casesMatching(registry, await indexInParts(registry));

  it('come without a limit, each once', () => {
    const ids = matching('the');
    expect(matching('high court').length).toBeGreaterThan(12);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are those of a domain, of a host below it and of its address', () => {
    for (const query of ['dpstream.tv', 'www.dpstream.tv', 'hxxps://www.dpstream[.]tv/film?x=1'])
      expect(matching(query)).toContain('fr-2013-allostreaming');
  });

  it('are those of a site that is found by a misspelling of its name', () => {
    expect(matching('Xstream Codes')).toContain('it-2019-xtream-codes');
  });

  it('are none for what no person would type', () => {
    expect(matching('a'.repeat(10_000))).toEqual([]);
    expect(matching('zzzzqqq')).toEqual([]);
    expect(matching('192.0.2.1')).toEqual([]);
    expect(matching('[::1]')).toEqual([]);
  });
});
