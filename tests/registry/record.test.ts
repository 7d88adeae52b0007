import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingsIn, readRegistry, readSeeds } from '../../scripts/read-seeds.ts';
import { findListing } from '../../src/registry/match.ts';

const ARTICLES = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const hasArticles = existsSync(ARTICLES);
if (!hasArticles) {
  console.warn(`SKIPPED: the record is not held against the articles, which are not in ${ARTICLES}`);
}

const record = await readSeeds();
const registry = await readRegistry();

const DOMAINS: Record<string, string[]> = {
  'fr-2019-seriefr': ['seriefr.eu', 'seriefr.xyz', 'series-en-streaming.tv', 'dpstream.co'],
  'fr-2016-planet-series': ['planet-series.tv'],
  'it-2019-xtream-codes': ['xtream-codes.com'],
  'be-2010-top-site': [],
  'us-2010-in-our-sites': [
    'tvshack.net',
    'movies-links.tv',
    'filespump.com',
    'now-movies.com',
    'planetmoviez.com',
    'thepiratecity.org',
    'zml.com',
    'ninjavideo.net',
    'ninjathis.net',
  ],
  'fr-2013-allostreaming': [
    'dpstream.tv',
    'fifostream.tv',
    'allostreaming.com',
    'alloshowtv.com',
    'allomovies.com',
    'alloshare.com',
    'allomegavideo.com',
    'alloseven.com',
    'allourls.com',
    'fifostream.com',
    'fifostream.net',
    'fifostream.org',
    'fifostreaming.com',
    'fifostreaming.net',
    'fifostreaming.org',
    'fifostreaming.tv',
  ],
};
const listed = Object.entries(DOMAINS).flatMap(([id, hosts]) => hosts.map((host) => [host, id] as const));

describe('the record', () => {
  it('has no finding', async () => {
    expect(await findingsIn(record)).toEqual([]);
  });

  describe.skipIf(!hasArticles)('beside the articles', () => {
    it('says of them only what stands in them', async () => {
      expect(await findingsIn(record, ARTICLES)).toEqual([]);
    });

    it('cites each of them', () => {
      const cited = Object.values(record.seeds.sources).flatMap(({ article }) => article ?? []);
      expect(cited.length).toBeGreaterThanOrEqual(5);
    });
  });

  it.each(listed)('flags %s in %s, and what stands below it', (host, id) => {
    expect(registry.hosts[host]?.cases).toContain(id);
    expect(findListing(registry.hosts, `www.${host}`)?.domain).toBe(host);
  });

  it('knows thirty-one domains from the first six cases', () => {
    expect(new Set(listed.map(([host]) => host)).size).toBe(31);
  });

  it.each(['full-stream.ws', 'dpstream.net', 'alloshotv.com', 'wikileaks.org', 'seriesfr.eu'])(
    'does not flag %s, whom its cases only name or resemble',
    (host) => {
      expect(findListing(registry.hosts, host)).toBeNull();
    },
  );

  it('flags nothing for Operation Top Site: it names no domain', () => {
    expect(registry.cases['be-2010-top-site']?.hosts).toEqual([]);
    const flagging = Object.values(registry.hosts).flatMap(({ cases }) => cases);
    expect(flagging).not.toContain('be-2010-top-site');
  });

  it('flags nothing of its never list', () => {
    const flagged = record.seeds.never.filter(({ host }) => findListing(registry.hosts, host));
    expect(flagged).toEqual([]);
  });

  it('keeps apart the names that the press mixes up', () => {
    expect(registry.hosts['dpstream.tv']?.site).not.toBe(registry.hosts['dpstream.co']?.site);
  });

  it('imposes nothing in the cases in which nothing was decided', () => {
    for (const id of ['fr-2019-seriefr', 'fr-2016-planet-series']) {
      const statuses = registry.cases[id]?.penalties.flatMap(({ steps }) =>
        steps.map(({ status }) => status),
      );
      expect(statuses?.filter((status) => status !== 'risked' && status !== 'requested')).toEqual([]);
    }
  });

  it('leads every id that it ships to an entry', () => {
    const events = Object.values(registry.cases).flatMap((matter) => matter.events);
    for (const { from, authority } of events) {
      for (const id of from) expect(registry.sources).toHaveProperty([id]);
      if (authority) expect(registry.authorities).toHaveProperty([authority]);
    }
  });
});
