import type { Host } from './host.ts';

const passedOn = new WeakSet<Event>();

/** A page can dispatch events of its own making; only the user's count, and those of the user's that we pass on. */
export function isGenuine(event: Event): boolean {
  return event.isTrusted || passedOn.has(event);
}

/**
 * A page can keep the user's clicks and keys from us, by a listener at its window that stops them. What has not
 * arrived in the banner by the time that all have heard of it is passed on, to where it must have been meant.
 */
export function ensureArrival({ root }: Host, event: MouseEvent | KeyboardEvent): void {
  const target = targetOf(root, event);
  const copy = copyOf(event);
  let hasArrived = false;
  const arrive = () => {
    hasArrived = true;
  };
  root.addEventListener(event.type, arrive, { capture: true, once: true });
  setTimeout(() => {
    root.removeEventListener(event.type, arrive, { capture: true });
    if (hasArrived) return;
    passedOn.add(copy);
    target?.dispatchEvent(copy);
  });
}

/** Of a closed root's inside, the window is told nothing. A click by the keyboard has no place. */
function targetOf(root: ShadowRoot, event: MouseEvent | KeyboardEvent): Element | null {
  return 'clientX' in event && event.detail > 0
    ? root.elementFromPoint(event.clientX, event.clientY)
    : root.activeElement;
}

function copyOf(event: MouseEvent | KeyboardEvent): Event {
  const inside = { bubbles: true, cancelable: true };
  return 'key' in event
    ? new KeyboardEvent(event.type, { ...inside, key: event.key })
    : new MouseEvent(event.type, inside);
}
