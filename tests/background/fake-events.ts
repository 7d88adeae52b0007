type Listener = (...values: unknown[]) => unknown;

/** An event of the browser, and who listens to it. */
export interface FakeEvent {
  listeners: Listener[];
  addListener(listener: Listener): void;
  /** Answers what the last listener answers. */
  fire(...values: unknown[]): unknown;
}

export function createEvents(): Record<string, FakeEvent> {
  const names = ['onMessage', 'onInstalled', 'onStartup', 'onAlarm', 'onAdded', 'onManagedChanged'];
  return Object.fromEntries(names.map((name) => [name, createEvent()]));
}

export function createEvent(): FakeEvent {
  const listeners: Listener[] = [];
  return {
    listeners,
    addListener: (listener) => void listeners.push(listener),
    fire: (...values) => listeners.map((listener) => listener(...values)).at(-1),
  };
}
