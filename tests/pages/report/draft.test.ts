import { describe, expect, it } from 'vitest';
import { composeReport, type Draft, problemsOf, wordHeading } from '../../../src/pages/report/draft.ts';
import { wordEdition, wordFacts } from '../../../src/pages/report/facts.ts';
import { clockAt } from '../../../src/registry/clock.ts';
import { LANGUAGES } from '../../../src/wording/language.ts';
import { record } from '../../registry/real-record.ts';
import { TODAY, voices } from '../../wording/voices.ts';

const DRAFT: Draft = {
  about: '',
  fault: 'decision',
  text: 'The order was lifted.\nSee the ruling.',
  source: 'https://court.example/2',
};
const edition = wordEdition(voices.en, record.date, '1.2.3');

function factsOf(id: string | null, domain: string | null) {
  return wordFacts(
    { registry: record, voice: voices.en, clock: clockAt(TODAY) },
    { case: id, domain, ignored: [] },
  );
}

describe('a report', () => {
  it('holds the domain, the case, the very sentence of the banner, the edition, and what was written', () => {
    const facts = factsOf('fr-2013-allostreaming', 'dpstream.tv');
    expect(composeReport(voices.en, facts, edition, DRAFT)).toBe(`Pavillon, report of a mistake: dpstream.tv

Domain: dpstream.tv
Case: Allostreaming (fr-2013-allostreaming)
What Pavillon says: ${facts[2]?.value}
Edition: Record of 21 November 2026, Pavillon 1.2.3

The decision was overturned, has expired, or a later one is missing

The order was lifted.
See the ruling.

Source: https://court.example/2`);
    expect(facts[2]?.value).toMatch(/has expired/);
  });

  it('is about the case that leads, where the page was told a domain only', () => {
    expect(factsOf(null, 'dpstream.tv')[1]?.value).toContain('fr-2013-allostreaming');
  });

  it('is about a case as a whole, where the page was told no domain', () => {
    const labels = factsOf('fr-2013-allostreaming', null).map(({ label }) => label);
    expect(labels).toEqual(['Case', 'What Pavillon says']);
  });

  it('is about what its author says, in one line, where the record names nothing', () => {
    const own = { ...DRAFT, about: ' films\n.example ', source: '' };
    expect(wordHeading(voices.en, [], own)).toBe('Pavillon, report of a mistake: films .example');
    expect(composeReport(voices.en, [], edition, own)).toContain('\nDomain or case: films .example\n');
    expect(composeReport(voices.en, [], edition, own)).not.toContain('Source');
  });

  it('tells its edition without a date where the record could not be read', () => {
    expect(wordEdition(voices.en, null, '1.2.3').value).toBe('Pavillon 1.2.3');
  });

  it.each(LANGUAGES)('can be composed in every language: %s', (language) => {
    const report = composeReport(
      voices[language],
      [],
      wordEdition(voices[language], record.date, '1'),
      DRAFT,
    );
    expect(report).not.toMatch(/[{}]|undefined|none/);
  });
});

describe('what is missing in a report', () => {
  it.each([
    ['nothing', DRAFT, true, {}],
    ['a choice', { ...DRAFT, fault: null }, true, { fault: 'report.error-fault' }],
    ['words', { ...DRAFT, text: ' \n' }, true, { text: 'report.error-text' }],
    ['what it is about', DRAFT, false, { about: 'report.error-about' }],
    ['a whole address', { ...DRAFT, source: 'court.example' }, true, { source: 'report.error-source' }],
    [
      'an address of the web',
      { ...DRAFT, source: 'javascript:alert(1)' },
      true,
      { source: 'report.error-source' },
    ],
  ])('is told at its field: %s', (_, draft, isAboutKnown, problems) => {
    expect(problemsOf(draft, isAboutKnown)).toEqual(problems);
  });

  it('does not include a source', () => {
    expect(problemsOf({ ...DRAFT, source: '' }, true)).toEqual({});
  });
});
