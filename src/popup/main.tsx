import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/dossier.css';
import './popup.css';
import { Damaged, Unavailable } from './damage.tsx';
import { type Opening, openPopup } from './opening.ts';
import { Popup } from './popup.tsx';
import { see } from './this-site.tsx';

const opening = openPopup();
render(await drawn(opening), document.body);

async function drawn({ voice, ...others }: Opening) {
  try {
    const speaking = await voice;
    document.documentElement.lang = speaking.language;
    try {
      const [{ settings, origins }, registry, front] = await Promise.all([
        others.held,
        others.registry,
        others.front,
      ]);
      const [query, seen] = await Promise.all([others.query, see(registry, settings, front)]);
      const inForce = { settings, origins };
      return <Popup voice={speaking} inForce={inForce} registry={registry} seen={seen} query={query} />;
    } catch (error) {
      console.error('Pavillon: the record could not be read', error);
      return <Unavailable voice={speaking} />;
    }
  } catch (error) {
    console.error('Pavillon: the sentences could not be read', error);
    return <Damaged />;
  }
}
