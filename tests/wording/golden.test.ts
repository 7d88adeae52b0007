import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../scripts/read-seeds.ts';
import { clockAt } from '../../src/registry/clock.ts';
import { wordCase } from '../../src/wording/domain.ts';
import type { Dossier } from '../../src/wording/dossier.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { TODAY, voices } from './voices.ts';

const registry = await readRegistry();

/** Every word of every case, as people read it: a change of wording or of the record shows up as a change to review. */
describe.each(LANGUAGES)('the whole register in %s', (language) => {
  it('reads as it was reviewed', async () => {
    const reading = { registry, voice: voices[language], clock: clockAt(TODAY) };
    const texts = Object.keys(registry.cases)
      .toSorted()
      .flatMap((id) => wordCase(reading, id).map(print));
    await expect(texts.join('\n')).toMatchFileSnapshot(`./golden/${language}.txt`);
  });
});

function print(dossier: Dossier): string {
  const { id, name, flagText, headline, context, timeline, measures, figures, domains, caveats } = dossier;
  return [
    `# ${id}: ${name} [${flagText}]`,
    headline,
    ...context.map((line) => `  ${line}`),
    ...timeline.map(
      ({ dateText, text, details, notes }) => `- ${dateText}: ${[text, ...details, ...notes].join(' | ')}`,
    ),
    ...measures.map(
      ({ text, statusText, whom, history }) => `* ${text} [${statusText}] ${whom}: ${history.join(' > ')}`,
    ),
    ...figures.map(
      ({ label, claims }) => `= ${label}: ${claims.map(({ value, by }) => `${value} (${by})`).join('; ')}`,
    ),
    ...domains.map(({ host, fate }) => `@ ${host}: ${fate}`),
    ...caveats.map((line) => `! ${line}`),
    '',
  ].join('\n');
}
