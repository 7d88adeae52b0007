import { useState } from 'preact/hooks';
import type { Publisher } from '../../platform/assets.ts';
import { PageFrame } from '../../ui/page.tsx';
import type { Voice } from '../../wording/voice.ts';
import { About } from './about.tsx';
import { composeReport, type Draft, type Field, problemsOf, wordHeading } from './draft.ts';
import type { Fact } from './facts.ts';
import { Form, fieldId } from './form.tsx';
import { HandOver } from './hand-over.tsx';
import type { Subject } from './subject.ts';

interface Props {
  voice: Voice;
  publisher: Publisher;
  /** Empty where the page's address names nothing of the record. */
  facts: Fact[];
  edition: Fact;
  /** Null when the record could not be read. */
  subject: Subject | null;
}

const BLANK: Draft = { about: '', fault: null, text: '', source: '' };

/** Composes a report of a mistake, and leaves it to its author where it goes. */
export function Report({ voice, publisher, facts, edition, subject }: Props) {
  const [draft, setDraft] = useState(BLANK);
  const [isTried, setTried] = useState(false);
  const problems = problemsOf(draft, facts.length > 0);
  const links = [
    {
      href: subject?.case ? `registry.html#${subject.case}` : 'registry.html',
      text: voice.say('report.to-record'),
    },
    { href: 'options.html', text: voice.say('report.to-options') },
  ];

  /** Whether the report is complete; if not, the first field that is not has the focus and says why. */
  function isReady(): boolean {
    setTried(true);
    const [first] = Object.keys(problems) as Field[]; // its own keys
    if (first) document.getElementById(fieldId(first))?.focus();
    return first === undefined;
  }

  return (
    <PageFrame flagText={voice.say('popup.title')} navText={voice.say('report.nav')} links={links}>
      <h1>{voice.say('report.title')}</h1>
      <p class="intro">{voice.say('report.intro')}</p>
      <div class="columns">
        <div>
          <About voice={voice} facts={facts} edition={edition} subject={subject} />
          <Form
            voice={voice}
            draft={draft}
            isAboutKnown={facts.length > 0}
            problems={isTried ? problems : {}}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
        </div>
        <HandOver
          voice={voice}
          publisher={publisher}
          heading={wordHeading(voice, facts, draft)}
          report={composeReport(voice, facts, edition, draft)}
          isReady={isReady}
        />
      </div>
    </PageFrame>
  );
}
