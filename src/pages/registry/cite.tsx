import { useMemo } from 'preact/hooks';
import { citeCase } from '../../wording/citation.ts';
import type { Subject } from '../../wording/subject.ts';
import { CopyButton } from './copy-button.tsx';

/** The words to cite the case, and its sources with it. */
export function Cite({ subject }: { subject: Subject }) {
  const { voice } = subject;
  const citation = useMemo(() => citeCase(subject), [subject]);
  const forms = [
    { what: voice.say('cite.as-text'), text: citation.plain, lang: voice.language },
    { what: 'BibTeX', text: citation.bibtex, lang: undefined },
    { what: 'CSL-JSON', text: citation.csl, lang: undefined },
  ];
  return (
    <section class="cite">
      <h2>{voice.say('cite.title')}</h2>
      {forms.map(({ what, text, lang }, index) => (
        <details key={what} open={index === 0}>
          <summary>{what}</summary>
          <section tabindex={0} lang={lang} aria-label={what}>
            <pre class={index === 0 ? 'words' : undefined}>{text}</pre>
          </section>
          <CopyButton voice={voice} what={what} label={voice.say('cite.copy', { what })} text={() => text} />
        </details>
      ))}
    </section>
  );
}
