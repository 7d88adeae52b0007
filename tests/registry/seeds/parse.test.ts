import { describe, expect, it } from 'vitest';
import { parseSeeds } from '../../../src/registry/seeds/parse.ts';
import { CASE, findingsIn, findingsWith, SITE, soundSeeds } from './sound-seeds.ts';

describe('a sound record', () => {
  it('has no finding', () => {
    expect(findingsIn(soundSeeds())).toEqual([]);
  });

  it('is parsed with its years as text, and with what was left out', () => {
    const { seeds } = parseSeeds(soundSeeds());
    expect(seeds.cases['fr-2013-sample']?.events[0]).toMatchObject({ date: '2011', hosts: [], counts: {} });
    expect(seeds.sites.sample?.domains[0]).toMatchObject({ scope: 'domain' });
    expect(seeds.cases['fr-2013-sample']?.events[0]?.from).toEqual([{ source: 'daily-2013' }]);
  });
});

describe('one faulty field', () => {
  it.each([
    ['a wrong word', 'events.1.type', 'jugement', /not one of the words of the record: .*judgment/],
    ['an unknown status', 'penalties.0.steps.1.status', 'condamné', /not one of the words/],
    ['a date that is none', 'events.1.date', '28 novembre 2013', /not a date; write 2013,/],
    ['a day that was never', 'events.1.date', '2013-02-29', /not a date/],
    ['a review without a full day', 'reviewed', '2026-11', /not a full day/],
    ['a review in words', 'reviewed', 'last week', /not a date/],
    ['a duration in words', 'penalties.0.steps.1.for', '12 mois', /not a duration; write P12M/],
    ['a country in words', 'countries.0', 'France', /not a country/],
    ['money without a currency', 'figures.0.amount', '500000', /amount with its currency/],
    ['money in words', 'figures.0.amount', '500 000 euros', /amount with its currency/],
    ['money as a bare number', 'figures.0.amount', 500000, /currency/],
    ['an empty text', 'name', '  ', /is empty/],
    ['prose', 'name', 'x'.repeat(301), /longer than 300 characters/],
    ['a fact without a source', 'events.1.from', undefined, /is missing; write it/],
    ['a fact with an empty list of sources', 'events.1.from', [], /names no source/],
    ['a figure without a source', 'figures.0.from', undefined, /is missing/],
    ['a penalty without a step', 'penalties.0.steps', [], /has no step/],
    ['a case without an event', 'events', [], /has no event/],
    ['a source that is no id', 'events.1.from.0', 'Le Monde 2013', /is not an id/],
    ['a list that is none', 'hosts', 'sample.tv', /not of the right kind; a array belongs here/],
  ])('%s yields exactly its finding', (_, field, value, remedy) => {
    expect(findingsWith({ [CASE]: { [field]: value } })).toEqual([
      { file: CASE, field, value: shownAs(value), remedy: expect.stringMatching(remedy) },
    ]);
  });

  it('in a citation is named down to the paragraph', () => {
    const citation = { source: 'ruling-2013', paragraph: 0 };
    expect(findingsWith({ [CASE]: { 'events.1.from.0': citation } })).toEqual([
      {
        file: CASE,
        field: 'events.1.from.0.paragraph',
        value: '0',
        remedy: expect.stringContaining('from 1'),
      },
    ]);
  });

  it.each([
    [CASE, 'titel'],
    [CASE, 'events.0.penalties'],
    [CASE, 'penalties.0.steps.1.curency'],
  ])('%s > %s, a field that does not exist, is refused by its name', (file, field) => {
    expect(findingsWith({ [file]: { [field]: 'x' } })).toEqual([
      { file, field, value: 'x', remedy: expect.stringContaining('is no field of the record') },
    ]);
  });

  it('in a source is named with the id of the source', () => {
    const field = 'daily-2013.url';
    expect(findingsWith({ 'sources/press.yaml': { [field]: 'daily.example/1' } })).toEqual([
      {
        file: 'sources/press.yaml',
        field,
        value: 'daily.example/1',
        remedy: expect.stringContaining('http'),
      },
    ]);
  });

  it('shows a long value cut', () => {
    const [finding] = findingsWith({ [CASE]: { name: 'x'.repeat(301) } });
    expect(finding?.value).toBe(`${'x'.repeat(77)}...`);
  });

  it('in a case does not make its sources look as if nobody cited them', () => {
    const changes = { [CASE]: { 'events.0.type': 'complant' }, [SITE]: { 'domains.0.from': ['daily-2013'] } };
    expect(findingsWith(changes).map(({ field }) => field)).toEqual(['events.0.type']);
  });

  it('in a site does not make its hosts look undeclared', () => {
    expect(findingsWith({ [SITE]: { kind: 'stream' } }).map(({ field }) => field)).toEqual(['kind']);
  });

  it('does not keep the others from being reported', () => {
    const findings = findingsWith({ [CASE]: { reviewed: '2026', 'events.0.type': 'gossip', docket: 11 } });
    expect(findings.map(({ field }) => field).toSorted()).toEqual(['docket', 'events.0.type', 'reviewed']);
  });
});

describe('a seed file', () => {
  it.each([
    ['cases/empty.yaml', null, '', /not of the right kind/],
    ['cases/FR_2013.yaml', {}, '', /is not an id/],
    ['sources/list.yaml', [], '', /is not a map of ids/],
    ['never.yaml', {}, '', /is not a list/],
    ['notes.yaml', {}, '', /belongs to no part of the record/],
  ])('%s that holds something else is refused', (path, content, field, remedy) => {
    const findings = parseSeeds([{ path, content }]).findings;
    expect(findings).toEqual([
      { file: path, field, value: expect.any(String), remedy: expect.stringMatching(remedy) },
    ]);
  });

  it('cannot declare an id that another declared', () => {
    const twice = {
      path: 'sources/second.yaml',
      content: { 'daily-2013': sourceOf('https://other.example/') },
    };
    expect(findingsIn([...soundSeeds(), twice])).toEqual([
      {
        file: 'sources/second.yaml',
        field: 'daily-2013',
        value: 'daily-2013',
        remedy: 'is declared in sources/press.yaml already; choose another id',
      },
    ]);
  });
});

function sourceOf(url: string): Record<string, unknown> {
  return { publisher: 'Daily', url, language: 'en', kind: 'press', accessed: '2026-11-20' };
}

function shownAs(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
