import { describe, expect, it } from 'vitest';
import { isPublicSuffix } from '../../../scripts/read-seeds.ts';
import { parseSeeds } from '../../../src/registry/seeds/parse.ts';
import { CASE, findingsIn, findingsWith, SITE, soundSeeds } from './sound-seeds.ts';

/** Sound records with one defect each, beside those of `parse.test.ts` and of the checks. */

const PRESS = 'sources/press.yaml';
const COURTS = 'authorities/fr.yaml';
const HUGE = 'x'.repeat(10_000_000);

describe('one defect in a field yields exactly its finding', () => {
  it.each<[string, string, unknown, string]>([
    [CASE, 'events.1.date', '2013-13', 'is not a date'],
    [CASE, 'events.1.date', '2013-00', 'is not a date'],
    [CASE, 'events.1.date', '2013-02-30', 'is not a date'],
    [CASE, 'events.1.date', '2013/11', 'is not a date'],
    [CASE, 'events.1.date', '2012/2013', 'is not a date'],
    [CASE, 'events.1.date', '2013-1-2', 'is not a date'],
    [CASE, 'events.1.date', '2013?', 'is not a date'],
    [CASE, 'events.1.date', '201X', 'is not a date'],
    [CASE, 'events.1.date', '~2013', 'is not a date'],
    [CASE, 'events.1.date', '2013-11-28T10:00', 'is not a date'],
    [CASE, 'events.1.date', 20131128, 'is not a date'],
    [CASE, 'events.1.date', null, 'is not of the right kind'],
    [CASE, 'events.1.date', ['2013'], 'is not of the right kind'],
    [CASE, 'reviewed', '2026-11-20~', 'not a full day'],
    [CASE, 'reviewed', undefined, 'is missing; write it'],
    [CASE, 'name', undefined, 'is missing; write it'],
    [CASE, 'name', { en: 'Sample' }, 'a string belongs here'],
    [CASE, 'countries', [], 'names no country'],
    [CASE, 'countries.0', 'fr', 'is not a country'],
    [CASE, 'countries.0', 'FRA', 'is not a country'],
    [CASE, 'figures.0.amount', '500000 eur', 'amount with its currency'],
    [CASE, 'figures.0.amount', 'EUR 500000', 'amount with its currency'],
    [CASE, 'figures.0.amount', '-5 EUR', 'amount with its currency'],
    [CASE, 'figures.0.amount', '12,5 EUR', 'amount with its currency'],
    [CASE, 'figures.0.value', '3', 'a number belongs here'],
    [CASE, 'figures.0.what', 'kittens', 'not one of the words'],
    [CASE, 'penalties.0.steps.1.for', 'P0D', 'is not a duration'],
    [CASE, 'penalties.0.steps.1.for', 'P1W', 'is not a duration'],
    [CASE, 'penalties.0.steps.1.for', 12, 'a string belongs here'],
    [CASE, 'penalties.0.kind', 'whipping', 'not one of the words'],
    [CASE, 'penalties.0.hosts', [], 'names no host'],
    [CASE, 'events.0.hosts', [], 'names no host'],
    [CASE, 'events.0.counts', { domains: -1 }, 'is below zero'],
    [CASE, 'events.0.whom', 'pirate', 'not one of the words'],
    [CASE, 'events.0.outcome', 'guilty', 'not one of the words'],
    [CASE, 'events.0.final', 'yes', 'a boolean belongs here'],
    [CASE, 'events', 'none', 'a array belongs here'],
    [CASE, 'events.0', null, 'a object belongs here'],
    [CASE, 'mentions.0.as', 'villain', 'not one of the words'],
    [CASE, 'offences', ['theft'], 'not one of the words'],
    [PRESS, 'daily-2013.publisher', undefined, 'is missing; write it'],
    [PRESS, 'daily-2013.url', 'ftp://daily.example/1', 'is not an http or https address'],
    [PRESS, 'daily-2013.url', 'javascript:alert(1)', 'is not an http or https address'],
    [PRESS, 'daily-2013.url', '//daily.example/1', 'is not an http or https address'],
    [PRESS, 'daily-2013.language', 'EN', 'is not a language'],
    [PRESS, 'daily-2013.kind', 'rumour', 'not one of the words'],
    [PRESS, 'daily-2013.accessed', '2026-11', 'not a full day'],
    [PRESS, 'daily-2013.published', 'yesterday', 'is not a date'],
    [PRESS, 'daily-2013.party', 'nobody', 'is not declared'],
    [PRESS, 'daily-2013', null, 'a object belongs here'],
    [COURTS, 'court.phrase.fr', undefined, 'is missing; write it'],
    [COURTS, 'court.country', 'France', 'is not a country'],
    [COURTS, 'court.kind', 'church', 'not one of the words'],
    ['organisations.yaml', 'union.name', '', 'is empty'],
    [SITE, 'kind', 'movies', 'not one of the words'],
    [SITE, 'domains.0.fate', 'dead', 'not one of the words'],
    [SITE, 'domains.0.scope', 'all', 'not one of the words'],
    [SITE, 'domains.0.from', undefined, 'is missing; write it'],
    [SITE, 'domains.0.from', [], 'names no source'],
    [SITE, 'domains.0.looked', '2026', 'not a full day'],
    ['withdrawn.yaml', '0.reason', undefined, 'is missing; write it'],
    ['withdrawn.yaml', '0.date', '2025', 'not a full day'],
    ['withdrawn.yaml', '0.successor', 'old.tv', 'is neither a case, a site nor a host'],
    ['never.yaml', '0.reason', undefined, 'is missing; write it'],
    ['never.yaml', '0.host', 'com', 'is not a host'],
  ])('%s > %s: %j %s', (file, field, value, remedy) => {
    const findings = findingsWith({ [file]: { [field]: value } });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.file).toBe(file);
    expect(findings[0]?.field.startsWith(field)).toBe(true);
    expect(findings[0]?.remedy).toContain(remedy);
    if (typeof value === 'string') expect(findings[0]?.value).toBe(value);
  });
});

describe('a host that is written otherwise than the record writes it', () => {
  it.each([
    ['with a port', 'sample.tv:8080', 'write sample.tv'],
    ['with a path', 'sample.tv/films', 'write sample.tv'],
    ['with a query', 'sample.tv?x=1', 'write sample.tv'],
    ['with a user', 'user@sample.tv', 'write sample.tv'],
    ['with an asterisk', '*.sample.tv', 'is not a host'],
    ['with a Cyrillic look-alike', 's\u0430mple.tv', 'write xn--smple-4ve.tv'],
    ['as a U-label', 'пример.рф', 'write xn--e1afmkfd.xn--p1ai'],
    ['with an invisible character', 'sample.tv\u200b', 'contains an invisible character'],
    ['with an A-label that stands for nothing', 'xn--zzzzzzz99.tv', 'is not a host'],
    ['with an empty label', 'sample..tv', 'is not a host'],
    ['with a hyphen in front', '-sample.tv', 'is not a host'],
    ['with a label too long', `${'x'.repeat(64)}.tv`, 'is not a host'],
    ['too long as a whole', `${'a.'.repeat(130)}tv`, 'is not a host'],
    ['as an address of IPv6', '[2001:db8::1]', 'is an IP address'],
    ['as an IP address in one number', '2130706433', 'is an IP address'],
    ['as an IP address in hexadecimal', '0x7f.0.0.1', 'is an IP address'],
    ['as a public suffix of the real list', 'co.uk', 'is a public suffix or a shared host'],
    ['as a shared host of the real list', 'github.io', 'is a public suffix or a shared host'],
  ])('%s is one finding', (_, host, remedy) => {
    const changes = { [SITE]: { 'domains.0.host': host }, [CASE]: { 'hosts.0': host } };
    const value = host.length > 80 ? `${host.slice(0, 77)}...` : host;
    expect(findingsWith(changes, { isPublicSuffix })).toEqual([
      { file: SITE, field: 'domains.0.host', value, remedy: expect.stringContaining(remedy) },
    ]);
  });

  it('twice in one site is one finding', () => {
    const changes = { [SITE]: { 'domains.1.host': 'sample.tv' }, [CASE]: { hosts: ['sample.tv'] } };
    expect(findingsWith(changes)).toEqual([
      {
        file: SITE,
        field: 'domains.1.host',
        value: 'sample.tv',
        remedy: `is claimed by ${SITE} already; one site has it`,
      },
    ]);
  });
});

describe('a field of ten million characters is one finding, shown cut, in bounded time', () => {
  it.each([
    ['name', HUGE],
    ['basis', 'M. '.repeat(3_000_000)],
    ['events.0.date', '1'.repeat(10_000_000)],
    ['figures.0.amount', '5'.repeat(10_000_000)],
    ['penalties.0.steps.1.for', `P${'1'.repeat(10_000_000)}`],
    ['events.0.from.0', HUGE],
  ])('%s', (field, value) => {
    const start = performance.now();
    const findings = findingsWith({ [CASE]: { [field]: value } });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.value).toBe(`${value.slice(0, 77)}...`);
  });
});

describe('a file in a place that the record does not have', () => {
  it.each([
    ['case/fr-2013-x.yaml', '', 'belongs to no part of the record'],
    ['Cases/fr-2013-x.yaml', '', 'belongs to no part of the record'],
    ['cases.yaml', '', 'belongs to no part of the record'],
    ['never.yml', '', 'belongs to no part of the record'],
    ['.DS_Store', '', 'belongs to no part of the record'],
    ['cases/FR-2013-x.yaml', 'FR-2013-x', 'is not an id'],
    ['cases/fr--2013.yaml', 'fr--2013', 'is not an id'],
    ['cases/fr-2013-x.yml', 'fr-2013-x.yml', 'is not an id'],
    ['cases/fr-2013-x.yaml~', 'fr-2013-x.yaml~', 'is not an id'],
    ['sites/été.yaml', 'été', 'is not an id'],
  ])('%s is one finding', (path, value, remedy) => {
    const findings = [{ file: path, field: '', value, remedy: expect.stringContaining(remedy) }];
    expect(parseSeeds([{ path, content: {} }]).findings).toEqual(findings);
    expect(findingsIn([...soundSeeds(), { path, content: {} }])).toEqual(findings);
  });
});
