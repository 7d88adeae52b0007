import { render } from 'preact';
import '../../ui/tokens.css';
import '../../ui/dossier.css';
import '../../ui/page.css';
import './block.css';
import { openReading, openVoice } from '../../reading/open.ts';
import { addressIn } from './address.ts';
import { BlockPage } from './block-page.tsx';
import { subjectOf } from './subject.ts';
import { Unreadable } from './unreadable.tsx';

const { voice, held } = await openVoice();
const address = addressIn(location.href);
try {
  const subject = await subjectOf(await openReading(voice), held.settings, address);
  render(<BlockPage voice={voice} held={held} address={address} subject={subject} />, document.body);
} catch (error) {
  console.error('Pavillon: the record could not be read', error);
  render(<Unreadable voice={voice} />, document.body);
}
document.title = address ? `${address.host} · Pavillon` : 'Pavillon';
