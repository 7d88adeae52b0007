/** How long the page may be busy at once, in milliseconds. */
const SLICE = 8;

/**
 * Does long work in parts, so that the page can be used meanwhile. `onPart` is told how many are done; answers
 * false when `signal` stopped it.
 */
export async function inParts<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  { signal, onPart }: { signal?: AbortSignal; onPart?(done: number): void } = {},
): Promise<boolean> {
  let started = performance.now();
  for (const [index, item] of items.entries()) {
    if (signal?.aborted) return false;
    work(item);
    if (performance.now() - started < SLICE) continue;
    onPart?.(index + 1);
    await nextTurn();
    started = performance.now();
  }
  return !signal?.aborted;
}

/** Unlike a timer, a message is not made to wait when there are many of them. */
function nextTurn(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
