import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/dossier.css';
import './popup.css';
import { browserLanguage, loadCatalogue, loadRegistry } from '../platform/assets.ts';
import { clockAt } from '../registry/clock.ts';
import { searchIn } from '../registry/search.ts';
import { voiceOf } from '../wording/voice.ts';
import { Popup } from './popup.tsx';
import { Unavailable } from './trouble.tsx';

const language = browserLanguage();
document.documentElement.lang = language;

const voice = voiceOf(language, await loadCatalogue(language));
try {
  const registry = await loadRegistry();
  const today = new Date().toLocaleDateString('sv-SE'); // that locale writes YYYY-MM-DD
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const reading = { registry, voice, clock: clockAt(today) };
  render(<Popup reading={reading} lookUp={searchIn(registry)} query={query} />, document.body);
} catch (error) {
  console.error('Pavillon: the record could not be read', error);
  render(<Unavailable voice={voice} />, document.body);
}
