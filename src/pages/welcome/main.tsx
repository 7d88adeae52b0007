import { render } from 'preact';
import '../../ui/tokens.css';
import '../../ui/page.css';
import './welcome.css';
import { message } from '../../platform/assets.ts';
import { keysInUse } from '../../platform/commands.ts';
import { openVoice } from '../../reading/open.ts';
import { Welcome } from './welcome.tsx';

try {
  const [{ voice }, keys] = await Promise.all([openVoice(), keysInUse()]);
  document.title = `${voice.say('welcome.title')} · Pavillon`;
  const isFirefox = location.protocol === 'moz-extension:';
  render(<Welcome voice={voice} keys={keys} isFirefox={isFirefox} />, document.body);
} catch (error) {
  console.error('Pavillon: the sentences could not be read', error);
  render(<p role="alert">{message('damaged')}</p>, document.body);
}
