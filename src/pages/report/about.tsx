import type { Voice } from '../../wording/voice.ts';
import type { Fact } from './facts.ts';
import type { Subject } from './subject.ts';

interface Props {
  voice: Voice;
  facts: Fact[];
  edition: Fact;
  subject: Subject | null;
}

/** What the report is about, and what of the page's address could not be used. */
export function About({ voice, facts, edition, subject }: Props) {
  const ignored = subject?.ignored ?? [];
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{voice.say('report.about')}</h2>
      {subject === null && <p class="trouble">{voice.say('trouble.registry')}</p>}
      {ignored.map((part) => (
        <p key={part} class="trouble">
          {voice.say(`report.ignored-${part}`)}
        </p>
      ))}
      <dl>
        {[...facts, edition].map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
