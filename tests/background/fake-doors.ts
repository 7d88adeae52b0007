import { browser as base, reset as resetBase, state } from './fake-browser.ts';
import { createEvent, type FakeEvent } from './fake-events.ts';

/** The doors beside the pages: address bar, menu, keys, tabs. What was done through them lies in `doors`. */

interface Doors {
  menu: { id: string; title: string; contexts: string[] }[];
  /** Pages that were opened. */
  opened: Record<string, unknown>[];
  /** The line that stands for what was typed. */
  first: string;
  isFirefox: boolean;
  installType: string;
  activeTab: { id: number; windowId: number; url: string; incognito: boolean };
  /** What the page in front answers; undefined: nobody listens. */
  pageAnswer: unknown;
  popups: number;
}

const fresh = (): Doors => ({
  menu: [],
  opened: [],
  first: '',
  isFirefox: false,
  installType: 'normal',
  activeTab: { id: 3, windowId: 1, url: 'https://page.example/', incognito: false },
  pageAnswer: undefined,
  popups: 0,
});

export const doors: Doors = fresh();
export const doorEvents: Record<'typed' | 'entered' | 'chosen' | 'pressed', FakeEvent> = createDoorEvents();
export { state };

function createDoorEvents() {
  return { typed: createEvent(), entered: createEvent(), chosen: createEvent(), pressed: createEvent() };
}

export function reset(changes: Partial<Doors> = {}): void {
  resetBase();
  Object.assign(doors, fresh(), changes);
  Object.assign(doorEvents, createDoorEvents());
}

export const browser = {
  ...base,
  runtime: {
    ...base.runtime,
    lastError: undefined,
    getURL: (path: string) => `${doors.isFirefox ? 'moz' : 'chrome'}-extension://fake/${path}`,
  },
  i18n: {
    ...base.i18n,
    getUILanguage: () => state.language,
    getMessage: (name: string) => `the browser’s sentence: ${name}`,
  },
  permissions: base.permissions,
  management: { getSelf: async () => ({ installType: doors.installType }) },
  omnibox: {
    get onInputChanged() {
      return doorEvents.typed;
    },
    get onInputEntered() {
      return doorEvents.entered;
    },
    setDefaultSuggestion: ({ description }: { description: string }) => {
      doors.first = description;
    },
  },
  contextMenus: {
    get onClicked() {
      return doorEvents.chosen;
    },
    removeAll: async () => {
      doors.menu = [];
    },
    create: (entry: Doors['menu'][number], done: () => void) => {
      if (doors.menu.some(({ id }) => id === entry.id)) throw new Error('duplicate id');
      doors.menu.push(entry);
      done();
    },
  },
  commands: {
    get onCommand() {
      return doorEvents.pressed;
    },
  },
  tabs: {
    query: async () => [doors.activeTab],
    create: async (how: Record<string, unknown>) => void doors.opened.push(how),
    update: async (id: number, how: Record<string, unknown>) => void doors.opened.push({ id, ...how }),
    sendMessage: async () => {
      if (doors.pageAnswer === undefined) throw new Error('Could not establish connection');
      return doors.pageAnswer;
    },
  },
  action: {
    openPopup: async () => {
      doors.popups++;
    },
  },
};
