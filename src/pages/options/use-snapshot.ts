import { useEffect, useRef, useState } from 'preact/hooks';
import { watchHeld } from '../../platform/watch.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** What stands now: read again whenever something changes here, in another tab, or by a policy. */
export function useSnapshot(first: Snapshot): { snapshot: Snapshot; look(): Promise<Snapshot> } {
  const [snapshot, setSnapshot] = useState(first);
  const reads = useRef(0);

  async function look(): Promise<Snapshot> {
    const read = ++reads.current;
    const now = await readSnapshot();
    if (read === reads.current) setSnapshot(now); // a later look has seen more
    return now;
  }

  useEffect(() => {
    const stop = watchHeld(look);
    // What no event tells, such as the right to run in private windows, is changed elsewhere.
    const comeBack = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, []);

  return { snapshot, look };
}
