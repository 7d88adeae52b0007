import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/dossier.css';
import './popup.css';
import { openReading, openVoice } from '../reading/open.ts';
import { searchIn } from '../registry/search.ts';
import { Popup } from './popup.tsx';
import { Unavailable } from './trouble.tsx';

const { voice } = await openVoice();
try {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const reading = await openReading(voice);
  render(<Popup reading={reading} lookUp={searchIn(reading.registry)} query={query} />, document.body);
} catch (error) {
  console.error('Pavillon: the record could not be read', error);
  render(<Unavailable voice={voice} />, document.body);
}
