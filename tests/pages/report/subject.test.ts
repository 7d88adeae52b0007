import { describe, expect, it } from 'vitest';
import { readSubject } from '../../../src/pages/report/subject.ts';
import { event, matter, registryOf } from '../../registry/fixtures.ts';

const registry = registryOf({
  first: matter([event('search', '2020')], { hosts: ['films.example'] }),
  second: matter([event('search', '2021')], { hosts: ['series.example'] }),
});

function subjectOf(address: string) {
  return readSubject(registry, new URL(address, 'https://page.example/report.html').searchParams);
}

describe('what a report is about', () => {
  it.each([
    ['a case and its domain', '?case=first&domain=films.example', 'first', 'films.example'],
    ['a case alone', '?case=second', 'second', null],
    ['a domain alone', '?domain=films.example', null, 'films.example'],
    ['a host below a domain', '?domain=www.films.example', null, 'films.example'],
    ['an address', '?domain=https%3A%2F%2Ffilms.example%2Fx', null, 'films.example'],
    ['nothing', '', null, null],
  ])('is read from the address of the page: %s', (_, address, id, domain) => {
    expect(subjectOf(address)).toEqual({ case: id, domain, ignored: [] });
  });

  it.each([
    ['a case that is not held', '?case=third&domain=films.example', null, 'films.example', ['case']],
    ['a case of another domain', '?case=second&domain=films.example', null, 'films.example', ['case']],
    ['a domain that is not held', '?case=first&domain=gone.example', 'first', null, ['domain']],
    ['both', '?case=%3Cscript%3E&domain=javascript%3Aalert(1)', null, null, ['case', 'domain']],
    ['what every object has', '?case=constructor', null, null, ['case']],
    ['empty words', '?case=&domain=', null, null, ['case', 'domain']],
  ])('leaves out, and says so: %s', (_, address, id, domain, ignored) => {
    expect(subjectOf(address)).toEqual({ case: id, domain, ignored });
  });
});
