import { useEffect, useState } from 'preact/hooks';
import { type Address, readAddress, writeAddress } from './address.ts';

export type Go = (change: Partial<Address>, how?: 'push' | 'replace') => void;

/** The address as state. Back and forward work, and so does every link of the page to itself. */
export function useAddress(): [Address, Go] {
  const [address, setAddress] = useState(() => readAddress(location));
  useEffect(() => {
    const look = () => setAddress(readAddress(location));
    const follow = (event: MouseEvent) => {
      const href = ownLink(event);
      if (href === null) return;
      event.preventDefault();
      if (href !== location.href) history.pushState(null, '', href);
      look();
    };
    addEventListener('popstate', look);
    document.addEventListener('click', follow);
    return () => {
      removeEventListener('popstate', look);
      document.removeEventListener('click', follow);
    };
  }, []);

  const go: Go = (change, how = 'push') => {
    const next = { ...readAddress(location), ...change };
    if (how === 'push') history.pushState(null, '', writeAddress(next));
    else history.replaceState(null, '', writeAddress(next));
    setAddress(next);
  };
  return [address, go];
}

/** Where a plain click leads, if it stays on this page: no new tab, no other page. */
function ownLink(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.target !== '' || link.hasAttribute('download')) return null;
  return link.origin === location.origin && link.pathname === location.pathname ? link.href : null;
}
