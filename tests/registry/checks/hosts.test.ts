import { describe, expect, it } from 'vitest';
import { CASE, findingsIn, findingsWith, SITE, soundSeeds } from '../seeds/sound-seeds.ts';

/** The findings when the site's first domain, and with it the case's, is written so. */
function findingsOn(host: string, scope = 'domain') {
  return findingsWith({
    [SITE]: { 'domains.0.host': host, 'domains.0.scope': scope },
    [CASE]: { 'hosts.0': host },
  });
}

describe('a flagged host', () => {
  it.each([
    ['in capitals', 'Sample.TV', 'is not written as a host; write sample.tv'],
    ['as an address', 'https://sample.tv/', 'write sample.tv'],
    ['with a final dot', 'sample.tv.', 'write sample.tv'],
    ['in its own script', 'émission.tv', 'write xn--mission-9xa.tv'],
    ['with a blank', 'sample tv', 'is not a host; write an A-label'],
    ['as a single label', 'sample', 'is not a host'],
    ['as an IP address', '192.0.2.7', 'is an IP address'],
    ['as a public suffix', 'co.example', 'is a public suffix or a shared host'],
    ['as a shared host', 'pages.example', 'is a public suffix or a shared host'],
  ])('%s is refused', (_, host, remedy) => {
    expect(findingsOn(host)).toEqual([
      { file: SITE, field: 'domains.0.host', value: host, remedy: expect.stringContaining(remedy) },
    ]);
  });

  it.each(['press.example', 'www.press.example'])(
    'on the never list is refused, with the reason: %s',
    (host) => {
      const remedy = 'must never be flagged (press.example: newspaper); take it out';
      expect(findingsOn(host)).toEqual([{ file: SITE, field: 'domains.0.host', value: host, remedy }]);
    },
  );

  it('above a host of the never list is refused: it would flag it too', () => {
    const remedy = 'must never be flagged (news.sample.tv: newspaper); take it out';
    expect(findingsWith({ 'never.yaml': { '0.host': 'news.sample.tv' } })).toEqual([
      { file: SITE, field: 'domains.0.host', value: 'sample.tv', remedy },
    ]);
  });

  it('that merely ends like one of the never list is none of it', () => {
    expect(findingsOn('xpress.example')).toEqual([]);
  });

  it('is claimed by one site only', () => {
    const rival = {
      path: 'sites/rival.yaml',
      content: {
        name: 'Rival',
        kind: 'links',
        domains: [{ host: 'sample.tv', fate: 'unknown', from: ['daily-2013'] }],
      },
    };
    const [finding, ...others] = findingsIn([rival, ...soundSeeds()]);
    expect(others).toEqual([]);
    expect(finding).toEqual({
      file: SITE,
      field: 'domains.0.host',
      value: 'sample.tv',
      remedy: 'is claimed by sites/rival.yaml already; one site has it',
    });
  });

  it('does not stand below another that is flagged with all below it', () => {
    const changes = { [SITE]: { 'domains.1.host': 'www.sample.tv' }, [CASE]: { 'hosts.1': 'www.sample.tv' } };
    expect(findingsWith(changes)).toEqual([
      {
        file: SITE,
        field: 'domains',
        value: 'www.sample.tv',
        remedy: 'lies below sample.tv, which is flagged with all below it',
      },
    ]);
  });

  it('may stand below another of which only the very host is flagged', () => {
    const changes = {
      [SITE]: { 'domains.0.scope': 'host', 'domains.1.host': 'www.sample.tv' },
      [CASE]: { 'hosts.1': 'www.sample.tv' },
    };
    expect(findingsWith(changes)).toEqual([]);
  });

  it('below a shared host is welcome, as a very host', () => {
    expect(findingsOn('sample.pages.example', 'host')).toEqual([]);
  });
});

describe('a host of a case', () => {
  it('is declared, with its evidence, by a site', () => {
    expect(findingsWith({ [CASE]: { 'hosts.2': 'third.tv' } })).toEqual([
      {
        file: CASE,
        field: 'hosts',
        value: 'third.tv',
        remedy: expect.stringContaining('is declared by no site'),
      },
    ]);
  });

  it.each(['events.1', 'penalties.0'])('stands among its hosts before %s may be about it', (part) => {
    expect(findingsWith({ [CASE]: { [`${part}.hosts`]: ['other.tv'] } })).toEqual([
      {
        file: CASE,
        field: `${part}.hosts`,
        value: 'other.tv',
        remedy: 'is not among the hosts of this case',
      },
    ]);
  });
});

describe('the never list', () => {
  it('holds hosts as they must be written', () => {
    expect(findingsWith({ 'never.yaml': { '0.host': 'https://press.example/' } })).toEqual([
      {
        file: 'never.yaml',
        field: '0.host',
        value: 'https://press.example/',
        remedy: 'is not a host; write an A-label such as example.org',
      },
    ]);
  });
});
