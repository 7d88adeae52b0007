import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { type Answer, casesMatching, searchIn } from '../../src/registry/search.ts';
import { indexInParts } from '../../src/registry/search-index.ts';

const record = await readRegistry();
const lookUp = searchIn(record);

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
      hits: [{ kind: 'site', id: 'alloshowtv', domain: 'alloshowtv.com', also: 'Alloshotv' }],
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
    ['ninjathis', 'ninjathis.net'],
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
  it.each(['RG 11/60013', '11/60013', '14/01359', '16-17.217', '1160013', 'rg 11 60013', 'n° 11 / 60013'])(
    'finds its case, without complaint: %s',
    (query) => {
      const answer = lookUp(query);
      expect(namesIn(answer)).toContain('fr-2013-allostreaming');
      expect(answer.problem).toBeUndefined();
      expect(answer.notListed).toBeUndefined();
    },
  );
});

describe('an ECLI', () => {
  it.each(['ECLI:DE:BGH:2015:261115UIZR3.14.0', 'ecli de bgh 2015 261115uizr3 14 0'])(
    'finds its case: %s',
    (query) => {
      expect(found(query)).toEqual(['de-2015-bgh-3dl-goldesel']);
    },
  );
});

describe('the country of a case', () => {
  const names = new Intl.DisplayNames('fr', { type: 'region' });
  const inFrench = searchIn(record, {
    countryName: (code) => (code === 'EU' ? 'Union' : (names.of(code) ?? code)),
  });

  it('is found by its name in the language of the reader', () => {
    const cases = namesIn(inFrench('Espagne'));
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.every((id) => record.cases[id]?.countries.includes('ES'))).toBe(true);
  });
});

describe('another spelling', () => {
  it.each([
    ['alloshotv', 'Alloshotv'],
    ['seriesfr', 'Seriesfr.eu'],
  ])('is told where it is what was meant: %s', (query, also) => {
    expect(lookUp(query).hits.map((hit) => hit.also)).toContain(also);
  });

  it('is not told where the name itself was typed', () => {
    expect(lookUp('seriefr').hits.every((hit) => hit.also === undefined)).toBe(true);
  });
});

describe('a typing error', () => {
  it.each([
    ['planet serise', 'fr-2016-planet-series'],
    ['alostreaming', 'fr-2013-allostreaming'],
    ['xtraem codes', 'xtream-codes.com'],
  ])('is forgiven in a name: %s', (query, name) => {
    expect(found(query)).toContain(name);
  });
});

describe('a name under which all may register', () => {
  const withSuffixes = searchIn(record, { suffixes: new Set(['co.uk', 'com.br']) });

  it.each(['co.uk', 'CO.UK.', 'http://com.br/'])('is no site: %s', (query) => {
    expect(withSuffixes(query)).toMatchObject({ problem: 'public-suffix' });
  });

  it('is nothing against a name below it', () => {
    expect(withSuffixes('example.co.uk').notListed).toBe('example.co.uk');
  });
});

describe('a name in letters of two alphabets', () => {
  it('is said to be one, and is not the name that it imitates', () => {
    const answer = lookUp('\u0455eriefr.eu');
    expect(answer).toMatchObject({ notListed: 'xn--eriefr-hvf.eu', isMixed: true });
    expect(answer.listed).toBeUndefined();
  });

  it('is not one that is written in a single alphabet', () => {
    expect(lookUp('пример.рф').isMixed).toBeUndefined();
    expect(lookUp('bücher.example').isMixed).toBeUndefined();
  });
});

describe('what cannot be looked up', () => {
  it.each([
    ['127.0.0.1', 'ip-address'],
    ['http://192.0.2.1/x', 'ip-address'],
    ['[::1]', 'ip-address'],
    ['ftp://seriefr.eu', 'not-a-web-address'],
    ['http://', 'not-a-host'],
    ['http://a b.example/', 'space'],
    ['javascript:alert(1)', 'not-a-web-address'],
    ['2001:db8::1', 'ip-address'],
    ['zzzz\u202ezzzz.eu', 'hidden-character'],
    ['zzzzzz', 'single-label'],
    ['z'.repeat(10_000), 'too-long'],
  ])('is named as such: %s is %s', (query, problem) => {
    expect(lookUp(query)).toEqual({ problem, hits: [] });
  });

  it.each(['', '   '])('is nothing at all: %j', (query) => {
    expect(lookUp(query)).toEqual({ hits: [] });
  });

  it('costs no search when it is as long as no name is', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 201, maxLength: 10_000 }), (query) => {
        const { hits } = lookUp(query);
        expect(hits.every((hit) => hit.kind === 'site')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('never breaks the search', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        const { hits } = lookUp(query);
        expect(hits.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('all cases that a query is about', async () => {
  const matching = casesMatching(record, await indexInParts(record));

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
