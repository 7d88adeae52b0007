import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/wording/language.ts';
import { record, told, toldBy } from './real-record.ts';

/** What time has done to the cases of the real record. The numbers are those of the list of traps. */

describe('an order that has ended (trap 12)', () => {
  it.each([
    ['thepiratebay.se', 'fr-2014-thepiratebay-block'],
    ['t411.me', 'fr-2015-t411-block'],
    ['t411.io', 'fr-2015-t411-block'],
    ['torrent9.biz', 'fr-2017-extratorrent'],
    ['sci-hub.tw', 'fr-2019-scihub-libgen'],
    ['singlelogin.se', 'fr-2024-zlibrary'],
    ['uptobox.fr', 'fr-2023-uptobox'],
    ['juststream.org', 'fr-2022-juststream'],
    ['allostreaming.com', 'fr-2013-allostreaming'],
  ])('%s reads as expired, with the end', (host, id) => {
    const dossier = toldBy(host, id);
    expect(dossier.flag).toBe('ended');
    expect(dossier.headline).toMatch(/^The order to block this domain, made .* has expired \(.*20\d\d\)\.$/);
    for (const language of LANGUAGES)
      expect(toldBy(host, id, language).headline).toMatch(/\([^)]*20\d\d[^)]*\)\.$/);
  });

  it.each([
    ['thepiratebay.se', 'fr-2014-thepiratebay-block'],
    ['torrent9.biz', 'fr-2017-extratorrent'],
    ['singlelogin.se', 'fr-2024-zlibrary'],
  ])('bound intermediaries only, and %s is told so', (host, id) => {
    expect(toldBy(host, id).context).toContain(
      'The order bound intermediaries; it does not judge the operators',
    );
  });

  it('is never told as in force', () => {
    const wrong = Object.keys(record.hosts)
      .flatMap((host) => told(host))
      .filter(({ flag, context }) => flag === 'ended' && context.some((line) => /in force/i.test(line)));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['goldtv.ca', 'ca-2019-goldtv'],
    ['putlocker9.com', 'au-2017-foxtel-putlocker'],
    ['istole.it', 'au-2017-roadshow-istoleit'],
  ])('is not said of %s, whose end is not known: in force as far as known, on a day', (host, id) => {
    expect(toldBy(host, id)).toMatchObject({ flag: 'standing' });
    expect(toldBy(host, id).context).toContain('In force as far as known on 21 November 2026');
  });
});

describe('ordered, lifted, ordered again (trap 13)', () => {
  it.each([
    ['1337x.to', 'at-2017-thepiratebay-group', '24 October 2017', /overturned|lifted/i],
    ['thepiratebay.org', 'it-2008-thepiratebay', 'February 2010', /overturned/],
    ['tvaddons.ag', 'ca-2022-tvaddons', 'February 2022', /lifted/],
    ['popcorntime.dk', 'dk-2020-popcorntime', '14 January 2020', /upheld in part/],
  ])('%s: the newest leads, the older ones stay in the timeline', (host, id, newest, undone) => {
    const { flag, headline, timeline } = toldBy(host, id);
    expect(flag).toBe('standing');
    expect(headline).toContain(newest);
    const at = timeline.findIndex(({ text, details }) => undone.test([text, ...details].join(' ')));
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(timeline.length - 1);
  });
});

describe('a domain that may have changed hands (trap 16)', () => {
  const dossiers = Object.keys(record.hosts).flatMap((host) =>
    told(host).map((dossier) => ({ host, ...dossier })),
  );

  it('is told so where the facts are more than two years old', () => {
    const old = dossiers.filter(({ timeline }) => timeline.every(({ date }) => date.slice(0, 4) < '2024'));
    const silent = old.filter(
      ({ caveats }) => !caveats.some((line) => line.endsWith('the domain may have another owner today.')),
    );
    expect(old.length).toBeGreaterThan(200);
    expect(silent.map(({ host, id }) => `${host} ${id}`)).toEqual([]);
  });

  it.each(['megaupload.com', 'zml.com', 'tvshack.net', 'oink.cd', 'news-torrent.com'])(
    'is told so in every language: %s',
    (host) => {
      const lines = LANGUAGES.map((language) => told(host, language)[0]?.caveats ?? []);
      expect(lines.every((caveats) => caveats.some((line) => /\b20(?:1\d|2[0-3])\b/.test(line)))).toBe(true);
    },
  );

  it('carries the year of what was decided in every headline', () => {
    expect(dossiers.filter(({ headline }) => !/\b20\d\d\b/.test(headline))).toEqual([]);
  });

  it('is not flagged at all once it is known to be in new use', () => {
    const reused = Object.values(record.sites).flatMap(({ domains }) =>
      domains.filter(({ fate }) => fate === 're-registered').map(({ host }) => host),
    );
    expect(reused.filter((host) => Object.hasOwn(record.hosts, host))).toEqual([]);
  });
});
