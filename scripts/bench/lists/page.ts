import { followLists } from '../../../src/background/lists.ts';

declare global {
  interface Performance {
    /** Chromium only. */
    memory?: { usedJSHeapSize: number };
  }
  /** Brings the lists about as the background does, in a page of ours, where its heap can be seen: its highest, in bytes. */
  var follow: () => Promise<number>;
}

globalThis.follow = async () => {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, performance.memory?.usedJSHeapSize ?? 0);
  };
  const watch = setInterval(look, 10);
  try {
    await followLists();
  } finally {
    clearInterval(watch);
  }
  look();
  return peak;
};
