import { render } from 'preact';
import '../../ui/tokens.css';
import '../../ui/page.css';
import './report.css';
import { loadPublisher, packageVersion } from '../../platform/assets.ts';
import { openReading, openVoice } from '../../reading/open.ts';
import { wordEdition, wordFacts } from './facts.ts';
import { Report } from './report.tsx';
import { readSubject } from './subject.ts';

const { voice } = await openVoice();
document.title = voice.say('report.title');
const [publisher, reading] = await Promise.all([
  loadPublisher(),
  // A record that cannot be read is no reason to be silent about it.
  openReading(voice).catch((error: unknown) => {
    console.error('Pavillon: the record could not be read', error);
    return null;
  }),
]);
const subject = reading && readSubject(reading.registry, new URLSearchParams(location.search));

render(
  <Report
    voice={voice}
    publisher={publisher}
    facts={reading && subject ? wordFacts(reading, subject) : []}
    edition={wordEdition(voice, reading?.registry.date ?? null, packageVersion())}
    subject={subject}
  />,
  document.body,
);
