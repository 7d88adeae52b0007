import { render } from 'preact';
import '../../ui/tokens.css';
import '../../ui/page.css';
import './options.css';
import { Options } from './options.tsx';
import { readSnapshot } from './snapshot.ts';

render(<Options first={await readSnapshot()} />, document.body);
