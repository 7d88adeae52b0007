import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import type { Reading } from '../../wording/domain.ts';
import { Browse } from './browse.tsx';
import { CasePage } from './case.tsx';
import { Frame } from './frame.tsx';
import { useAddress } from './history.ts';
import { useShelf } from './shelf.ts';

/** The whole register: a list to choose from and, over it, the case that is open. */
export function Register({ reading, settings }: { reading: Reading; settings: Settings }) {
  const [address, go] = useAddress();
  const shelf = useShelf(reading);
  const { registry, voice } = reading;
  const { id } = address;
  useFocus(id);
  useEffect(() => {
    const matter = id !== null && Object.hasOwn(registry.cases, id) ? registry.cases[id] : undefined;
    const name = matter?.name ?? voice.say('register.title');
    document.title = `${name} · Pavillon`;
  }, [id]);

  return (
    <Frame voice={voice} footer={voice.say('caveat.private')}>
      {id !== null && <CasePage key={id} reading={reading} id={id} address={address} settings={settings} />}
      {/* The list stays as it is behind an open case, so that the way back finds it where it was left. */}
      <div hidden={id !== null}>
        <Browse reading={reading} shelf={shelf} address={address} go={go} settings={settings} />
      </div>
    </Frame>
  );
}

/** An opened case is read from its top; the way back leads to the case that was left, in its place in the list. */
function useFocus(id: string | null): void {
  const before = useRef<string | null>(null);
  const place = useRef(0);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const remember = () => {
      if (before.current === null) place.current = scrollY;
    };
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, []);
  useEffect(() => {
    const left = before.current;
    if (left === id) return;
    const at = place.current;
    before.current = id;
    if (id !== null) {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('.case h1')?.focus({ preventScroll: true });
    } else {
      scrollTo(0, at);
      const links = [...document.querySelectorAll<HTMLElement>('a[data-case]')];
      links.find(({ dataset }) => dataset.case === left)?.focus({ preventScroll: true });
    }
  }, [id]);
}
