import { render } from 'preact';
import '../../ui/tokens.css';
import '../../ui/page.css';
import '../../ui/dossier.css';
import './registry.css';
import './case.css';
import './overview.css';
import './print.css';
import { openReading, openVoice } from '../../reading/open.ts';
import { Damaged, Loading } from './frame.tsx';
import { Register } from './register.tsx';

const { voice, held } = await openVoice();
render(<Loading voice={voice} />, document.body);
try {
  const reading = await openReading(voice);
  render(<Register reading={reading} settings={held.settings} />, document.body);
} catch (error) {
  console.error('Pavillon: the record could not be read', error);
  render(<Damaged voice={voice} />, document.body);
}
