import { describe, expect, it } from 'vitest';
import { isListedByOrganisation, outcomeOf } from '../../src/reading/outcome.ts';
import { searchIn } from '../../src/registry/search.ts';
import { DEFAULTS } from '../../src/settings/defaults.ts';
import { blockedFor2014, HOST, registryOf } from '../registry/fixtures.ts';

const lookUp = searchIn(registryOf({ sample: blockedFor2014() }), { suffixes: new Set(['co.uk']) });
const settings = {
  ...DEFAULTS,
  extraDomains: ['films.test', '*.wild.test', 'https://pasted.test/page', 'nonsense', HOST],
};
const kindOf = (query: string) => outcomeOf(lookUp(query), settings).kind;

describe('the outcome of a look-up', () => {
  it.each([
    [`www.${HOST}`, 'listed'],
    ['films.test', 'organisation'],
    ['www.films.test', 'organisation'],
    ['other.test', 'none'],
    ['co.uk', 'not-a-host'],
    ['192.0.2.1', 'not-a-host'],
    ['Sample matter', 'found'],
    ['   ', 'nothing'],
  ])('of %j is: %s', (query, kind) => {
    expect(kindOf(query)).toBe(kind);
  });

  it('leads with the record where an organisation lists the same site', () => {
    expect(outcomeOf(lookUp(HOST), settings)).toMatchObject({ kind: 'listed', match: { domain: HOST } });
  });
});

describe('the list of an organisation', () => {
  it.each(['films.test', 'a.b.films.test', 'wild.test', 'x.wild.test', 'pasted.test'])('has %s', (host) => {
    expect(isListedByOrganisation(host, settings)).toBe(true);
  });

  it.each(['notfilms.test', 'films.test.example', 'nonsense', 'test'])('has not %s', (host) => {
    expect(isListedByOrganisation(host, settings)).toBe(false);
  });
});
