import { describe, expect, it } from 'vitest';
import { caseOf, listedAs, record } from './real-record.ts';

/** What the real record must not flag, and what it must keep apart. The numbers are those of the list of traps. */

describe('a host that is easily flagged by mistake', () => {
  it.each([
    ['1, a library named beside shadow libraries', ['openlibrary.org', 'www.openlibrary.org', 'archive.org']],
    ['5, a later site', ['movie4k.to', 'movie2k.com']],
    [
      '8, a near spelling of the press',
      [
        'elitetorrenz.biz',
        'hq-streams.net',
        'hqstreams.com',
        'loveretro.com',
        'popcorntime.se',
        '1337.to',
        'putlocker9.to',
        'newjams.net',
      ],
    ],
    ['10, a successor by others', ['mp3skulls.li', 'movie4k.to', 'kinos.to', 'z-lib.is', 'libgen.is']],
    [
      '11, a generic word',
      [
        '123movies.to',
        'my123movies.online',
        'ytmp3.cc',
        'putlocker.is',
        'putlocker.com',
        'cineblog01.net',
        'cineblog01.com',
        '1movies.is',
        'libertyland.org',
        'libertyvf.com',
      ],
    ],
    [
      '15, side damage of a block',
      [
        'kelme.com',
        'instructables.com',
        'meneame.net',
        'redsys.es',
        'valenciacf.com',
        'entsoe.eu',
        'radiotimes.com',
      ],
    ],
    ['16, a name that is in new use', ['mangamura.org']],
    [
      '17, somebody innocent whom a case names',
      [
        'internetstiftelsen.se',
        'iis.se',
        'norid.no',
        'dot.ph',
        'google.com',
        'google.fr',
        'yahoo.com',
        'cloudflare.com',
        'elsevier.com',
        'orange.fr',
        'bt.com',
        'telefonica.com',
      ],
    ],
    ['18, refused or contested elsewhere', ['subs4series.com', 'subs4free.info']],
    [
      '19, a mirror that no text names',
      ['rutracker.net', 'rutracker.cr', 't411.ai', 't411.al', 'thepiratebay.cr', 'z-library.fr'],
    ],
    ['20, closed by its own choice', ['rarbg.to', 'rarbg.com', 'extratorrent.ag']],
  ])('is not listed: trap %s', (_, hosts) => {
    expect(hosts.filter((host) => listedAs(host) !== null)).toEqual([]);
  });

  it.each([
    'elitetorrent.biz',
    'hqstreams.net',
    'loveretro.co',
    'popcorn-time.se',
    '1337x.to',
    'putlocker9.com',
    'zmovie.tw',
    'newjamz.net',
  ])('stands beside %s, which is listed (trap 8)', (host) => {
    expect(listedAs(host)).toBe(host);
  });

  it('never becomes a listed one with a word before or behind it (trap 11)', () => {
    const near = Object.keys(record.hosts).flatMap((host) => [`not${host}`, `my-${host}`, `${host}.example`]);
    expect(near.filter((host) => listedAs(host) !== null)).toEqual([]);
  });
});

describe('a sub-domain of which only the very host is listed (trap 9)', () => {
  it.each([
    ['isoplex.isohunt.to', ['www.isohunt.to', 'forum.isohunt.to', 'x.isoplex.isohunt.to']],
    ['ui.time-popcorn.info', ['time-popcorn.info', 'www.time-popcorn.info', 'x.ui.time-popcorn.info']],
    ['eqwww.image.yt', ['image.yt', 'www.image.yt']],
    ['live.flixhub.net', ['flixhub.net', 'www.flixhub.net']],
    ['f1.mylivecricket.live', ['mylivecricket.live', 'www.mylivecricket.live', 'f2.mylivecricket.live']],
  ])('%s flags neither its parent nor its siblings', (host, others) => {
    expect(listedAs(host)).toBe(host);
    expect(others.filter((other) => listedAs(other) !== null)).toEqual([]);
  });

  it('isoplex.isohunt.to and isohunt.to have cases of their own', () => {
    expect(record.hosts['isohunt.to']?.cases).toEqual(['at-2017-thepiratebay-group']);
    expect(record.hosts['isoplex.isohunt.to']?.cases).toEqual(['gb-2015-popcorntime']);
  });

  it('payments.newzbin.com belongs to newzbin.com, a site of its own', () => {
    expect(listedAs('payments.newzbin.com')).toBe('newzbin.com');
  });
});

describe('sites of like names', () => {
  it.each([
    ['isohunt.com', 'isohunt.to'],
    ['kino.to', 'kinox.to'],
    ['firstrow.net', 'firstrow1.eu'],
    ['rojadirecta.com', 'rojadirectaenvivo.es'],
    ['thepiratebay.org', 'thepiratecity.org'],
    ['thepiratebay.org', 'labaia.net'],
  ])('%s is not %s (trap 10)', (one, other) => {
    expect(listedAs(one)).toBe(one);
    expect(listedAs(other)).toBe(other);
    expect(record.hosts[one]?.site).not.toBe(record.hosts[other]?.site);
  });

  it.each([
    ['isohunt.com', 'isohunt.to'],
    ['kino.to', 'kinox.to'],
    ['firstrow.net', 'firstrow1.eu'],
    ['h33t.com', 'h33t.to'],
    ['libgen.org', 'libgen.io'],
    ['sci-hub.org', 'sci-hub.tw'],
  ])('the decisions on %s are not those on %s (trap 10)', (one, other) => {
    const cases = new Set(record.hosts[one]?.cases);
    expect(record.hosts[other]?.cases.filter((id) => cases.has(id))).toEqual([]);
  });

  it('the five Popcorn Times stay apart (trap 7)', () => {
    const cases = {
      'popcorntime.io': ['gb-2015-popcorntime', 'ca-2015-popcorntime'],
      'popcorn-time.se': ['gb-2015-popcorntime'],
      'popcorntime.dk': ['dk-2020-popcorntime'],
      'popcorn-time.dk': ['dk-2020-popcorn-time-hyphen'],
      'popcorn-time.no': ['no-2019-popcorntime'],
    };
    const listings = Object.keys(cases).map((host) => record.hosts[host]);
    expect(new Set(listings.map((listing) => listing?.site)).size).toBe(5);
    for (const [host, ids] of Object.entries(cases)) {
      expect(record.hosts[host]?.cases.toSorted()).toEqual(ids.toSorted());
    }
  });

  it('t411.io has an order of its own, later than that of t411.me (trap 19)', () => {
    const [first, second] = caseOf('fr-2015-t411-block').events.filter(
      ({ type }) => type === 'blocking-order',
    );
    expect(first).toMatchObject({ date: '2015-04-02', hosts: ['t411.me'] });
    expect(second).toMatchObject({ date: '2015-07-02' });
  });

  it('rutracker.org and rutor.org are the only names of the Moscow orders on them (trap 19)', () => {
    expect(caseOf('ru-2015-rutracker').hosts).toEqual(['rutracker.org']);
    expect(Object.keys(record.hosts).filter((host) => host.startsWith('rutor.'))).toEqual(['rutor.org']);
  });
});
