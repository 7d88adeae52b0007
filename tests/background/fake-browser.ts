import { createEvents, type FakeEvent } from './fake-events.ts';
import { isMatched } from './fake-patterns.ts';

/** A browser of plain values, for what the background asks of one; it can be killed at any call. */

export interface FakeTab {
  id?: number;
  url: string;
  incognito: boolean;
}

interface Script {
  id: string;
  js: string[];
  matches: string[];
  excludeMatches?: string[];
}

interface Rule {
  id: number;
  [part: string]: unknown;
}

interface RuleChange {
  removeRuleIds?: number[];
  addRules?: Rule[];
}

type Values = Record<string, unknown>;

/** What stands in the browser, and what was done to it. */
export interface State {
  local: Values;
  session: Values;
  /** The administrator's policy; an error is how the browser refuses to tell it. */
  managed: Values | Error;
  dynamicRules: Rule[];
  sessionRules: Rule[];
  scripts: Script[];
  alarms: Record<string, { when?: number; delayInMinutes?: number }>;
  tabs: FakeTab[];
  /** Tabs into which no script gets any more. */
  crashedTabs: number[];
  /** Tabs in which the script was run, as often as it was. */
  injected: number[];
  badges: Record<number, { text?: string; title?: string }>;
  /** Every call so far, in order. */
  calls: string[];
  /** From this call on (counted from 1) nothing answers any more: the background was killed. */
  diesAt: number;
  version: string;
  language: string;
  hasAccessLevel: boolean;
}

export const ID = 'fake-extension-id';

function fresh(): State {
  return {
    local: {},
    session: {},
    managed: {},
    dynamicRules: [],
    sessionRules: [],
    scripts: [],
    alarms: {},
    tabs: [],
    crashedTabs: [],
    injected: [],
    badges: {},
    calls: [],
    diesAt: Number.POSITIVE_INFINITY,
    version: '1.0.0',
    language: 'en',
    hasAccessLevel: false,
  };
}

export const state: State = fresh();
export const events: Record<string, FakeEvent> = createEvents();

/** A new browser, with a new profile. */
export function reset(changes: Partial<State> = {}): void {
  Object.assign(state, fresh(), changes);
  Object.assign(events, createEvents());
}

/** Killed, the background starts again: what it counted is forgotten, what the browser holds is not. */
export function revive(): void {
  Object.assign(state, { calls: [], diesAt: Number.POSITIVE_INFINITY });
}

/** The calls that changed something, since the last start. */
export function writes(): string[] {
  return state.calls.filter((call) =>
    /\.(set|remove|clear|create|register|update|unregister|execute)/.test(call),
  );
}

/** For what of the browser is faked elsewhere. */
export async function call<Result>(name: string, work: () => Result): Promise<Result> {
  state.calls.push(name);
  if (state.calls.length >= state.diesAt) throw new Error(`killed at call ${state.calls.length}: ${name}`);
  return work();
}

function area(name: 'local' | 'session') {
  return {
    get: (keys: string | string[] | null) =>
      call(`storage.${name}.get`, () => {
        const wanted = keys === null ? Object.keys(state[name]) : [keys].flat();
        const found = wanted.filter((key) => Object.hasOwn(state[name], key));
        return structuredClone(Object.fromEntries(found.map((key) => [key, state[name][key]])));
      }),
    set: (entries: Values) =>
      call(`storage.${name}.set`, () => void Object.assign(state[name], structuredClone(entries))),
    remove: (keys: string | string[]) =>
      call(`storage.${name}.remove`, () => {
        for (const key of [keys].flat()) delete state[name][key];
      }),
    setAccessLevel: () =>
      call(`storage.${name}.setAccessLevel`, () => Object.assign(state, { hasAccessLevel: true })),
  };
}

function indexOf(id: string): number {
  return state.scripts.findIndex((script) => script.id === id);
}

/** In one step, as the browsers do: a number that is taken stops all of it. */
function changeRules(
  kind: 'dynamicRules' | 'sessionRules',
  { removeRuleIds = [], addRules = [] }: RuleChange,
) {
  const kept = state[kind].filter(({ id }) => !removeRuleIds.includes(id));
  for (const { id } of addRules)
    if (kept.some((rule) => rule.id === id)) throw new Error(`Rule with id ${id} does not have a unique ID`);
  state[kind] = [...kept, ...structuredClone(addRules)].toSorted((a, b) => a.id - b.id);
}

function mark(tabId: number, change: State['badges'][number]): void {
  state.badges[tabId] = { ...state.badges[tabId], ...change };
}

export const browser = {
  runtime: {
    id: ID,
    getURL: (path: string) => `chrome-extension://${ID}/${path}`,
    getManifest: () => ({ version: state.version }),
    get onMessage() {
      return events.onMessage;
    },
    get onInstalled() {
      return events.onInstalled;
    },
    get onStartup() {
      return events.onStartup;
    },
  },
  i18n: { getUILanguage: () => state.language },
  permissions: {
    contains: () => call('permissions.contains', () => true),
    get onAdded() {
      return events.onAdded;
    },
  },
  storage: {
    local: area('local'),
    session: area('session'),
    managed: {
      get: () =>
        call('storage.managed.get', () => {
          if (state.managed instanceof Error) throw state.managed;
          return structuredClone(state.managed);
        }),
      get onChanged() {
        return events.onManagedChanged;
      },
    },
  },
  declarativeNetRequest: {
    getDynamicRules: ({ ruleIds }: { ruleIds: number[] }) =>
      call('declarativeNetRequest.getDynamicRules', () =>
        structuredClone(state.dynamicRules.filter(({ id }) => ruleIds.includes(id))),
      ),
    updateDynamicRules: (change: RuleChange) =>
      call('declarativeNetRequest.updateDynamicRules', () => changeRules('dynamicRules', change)),
    getSessionRules: () =>
      call('declarativeNetRequest.getSessionRules', () => structuredClone(state.sessionRules)),
    updateSessionRules: (change: RuleChange) =>
      call('declarativeNetRequest.updateSessionRules', () => changeRules('sessionRules', change)),
  },
  alarms: {
    get onAlarm() {
      return events.onAlarm;
    },
    create: (name: string, alarm: { when?: number }) =>
      call('alarms.create', () => Object.assign(state.alarms, { [name]: alarm })),
    clear: (name: string) => call('alarms.clear', () => delete state.alarms[name]),
  },
  scripting: {
    getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
      call('scripting.getRegisteredContentScripts', () =>
        structuredClone(state.scripts.filter(({ id }) => ids.includes(id))),
      ),
    registerContentScripts: ([script]: [Script]) =>
      call('scripting.registerContentScripts', () => {
        if (indexOf(script.id) >= 0) throw new Error(`Duplicate script ID '${script.id}'`);
        state.scripts.push(structuredClone(script));
      }),
    updateContentScripts: ([script]: [Script]) =>
      call('scripting.updateContentScripts', () => {
        if (indexOf(script.id) < 0) throw new Error(`Script with ID '${script.id}' does not exist`);
        state.scripts[indexOf(script.id)] = structuredClone(script);
      }),
    unregisterContentScripts: ({ ids }: { ids: string[] }) =>
      call('scripting.unregisterContentScripts', () => {
        state.scripts = state.scripts.filter(({ id }) => !ids.includes(id));
      }),
    executeScript: ({ target: { tabId } }: { target: { tabId: number } }) =>
      call('scripting.executeScript', () => {
        if (state.crashedTabs.includes(tabId)) throw new Error('Cannot access contents of the page');
        state.injected.push(tabId);
      }),
  },
  tabs: {
    query: ({ url }: { url: string[] }) =>
      call('tabs.query', () =>
        state.tabs.filter((tab) => url.some((pattern) => isMatched(tab.url, pattern))),
      ),
    create: ({ url }: { url: string }) =>
      call('tabs.create', () => {
        state.tabs.push({ url, incognito: false });
      }),
  },
  action: {
    setBadgeText: ({ tabId, text }: { tabId: number; text: string }) =>
      call('action.setBadgeText', () => mark(tabId, { text })),
    setTitle: ({ tabId, title }: { tabId: number; title: string }) =>
      call('action.setTitle', () => mark(tabId, { title })),
    setBadgeBackgroundColor: () => call('action.setBadgeBackgroundColor', () => undefined),
    setBadgeTextColor: () => call('action.setBadgeTextColor', () => undefined),
  },
};
