import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/wording/language.ts';
import { anyDay } from '../registry/dates.ts';
import { anyCourse } from '../registry/events.ts';
import { matter, penalty, step } from '../registry/fixtures.ts';
import { FAULT, ONLY_RISKED } from './loaded-words.ts';
import { dossierOf } from './voices.ts';

const language = fc.constantFrom(...LANGUAGES);
/** What the law threatens, in figures that no other part of these cases has. */
const threats = [
  penalty('imprisonment', [step('risked', { for: 'P77Y', bound: 'at-most' })]),
  penalty('fine', [step('risked', { amount: '777777 EUR' })], { conditional: true }),
];

describe('whatever the course of a case', () => {
  it('its headline is one finished line', () => {
    fc.assert(
      fc.property(anyCourse(), language, anyDay(), (events, tongue, today) => {
        const { headline, context, caveats } = dossierOf(matter(events), tongue, today);
        expect(headline).toMatch(/^\p{Lu}.*\.$/u);
        const all = [headline, ...context, ...caveats].join('\n');
        expect(all).not.toMatch(/undefined|\bnull\b|NaN|[{}]|\bnone\b| {2}/);
      }),
    );
  });

  it('no word of guilt stands in it without a judgment that convicts or holds liable', () => {
    fc.assert(
      fc.property(anyCourse(), language, (events, tongue) => {
        if (events.some(({ outcome }) => outcome === 'convicted' || outcome === 'liable')) return;
        const { headline, context } = dossierOf(matter(events), tongue);
        expect([headline, ...context].join('\n')).not.toMatch(FAULT);
      }),
    );
  });

  it('what is only risked never stands in it, and nowhere below but as risked', () => {
    fc.assert(
      fc.property(anyCourse(), language, anyDay(), (events, tongue, today) => {
        const { headline, context, measures } = dossierOf(
          matter(events, { penalties: threats }),
          tongue,
          today,
        );
        expect(headline).not.toMatch(/77/);
        for (const line of context) if (line.includes('77')) expect(line).toMatch(ONLY_RISKED[tongue]);
        expect(measures.map(({ status }) => status)).toEqual(['risked', 'risked']);
      }),
    );
  });

  it('its headline and its flag agree on whether it has ended', () => {
    const favourable =
      /^(Acquitted|The proceedings were dismissed|The measure sought|Returned|Seized .* returned)|was overturned/;
    fc.assert(
      fc.property(anyCourse(), (events) => {
        const { headline, flag } = dossierOf(matter(events));
        expect(favourable.test(headline)).toBe(flag === 'cleared');
      }),
    );
  });
});
