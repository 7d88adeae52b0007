import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** A rule for navigations, before it has its number. */
export type Rule = Omit<DeclarativeNetRequest.Rule, 'id'>;

/** Who may hold rules, and under which numbers: each replaces only its own. */
const NUMBERS = {
  /** The record, and an organisation's own names. */
  plan: { first: 1, count: 1_000 },
  /** What no list may take away: allowed and hidden domains. */
  allowed: { first: 2_001, count: 10 },
  /** Lists fetched from an address: twenty, with fifty numbers each. */
  lists: { first: 10_001, count: 1_000 },
} as const;
export type RuleOwner = keyof typeof NUMBERS;

/** The page's own name in the package; everything after `?u=` is the address that was asked for, as it was. */
const BLOCK_PAGE = 'block.html?u=';
const PRIORITY = { block: 1, allow: 2, pass: 3 } as const;
const NAVIGATION: DeclarativeNetRequest.ResourceType[] = ['main_frame'];

/**
 * Sends navigations to these domains, and to whatever stands below them, to our block page. One rule holds any
 * number of names, as A-labels; the browser finds a host among them without looking at each.
 */
export function blockDomains(domains: string[]): Rule[] {
  return domains.length > 0 ? [toBlockPage('^https?://.*', domains)] : [];
}

/** The same for one very host: what stands below it is left alone. */
export function blockHost(host: string): Rule {
  const literal = host.replaceAll('.', '\\.');
  return toBlockPage(`^https?://${literal}\\.?(:[0-9]+)?/.*`, [host]);
}

/** Lets these domains, and what stands below them, pass whatever another rule says. */
export function allowDomains(domains: string[]): Rule[] {
  if (domains.length === 0) return [];
  const condition = { requestDomains: withFinalDots(domains), resourceTypes: NAVIGATION };
  return [{ priority: PRIORITY.allow, action: { type: 'allow' }, condition }];
}

/** Makes the browser hold exactly these rules of an owner, in one step, changing only the difference. */
export async function applyRules(owner: RuleOwner, rules: Rule[]): Promise<void> {
  const { removeRuleIds, addRules } = await difference(owner, rules);
  if (removeRuleIds.length + addRules.length === 0) return;
  await browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules });
}

/**
 * Puts rules of lists under these numbers (from 0) and takes others away, in one step, without a look at what is
 * there: to read a million names back would cost more than to write them.
 */
export async function putListRules(rules: { number: number; rule: Rule }[], gone: number[]): Promise<void> {
  const { first } = NUMBERS.lists;
  const addRules = rules.map(({ number, rule }) => ({ id: first + number, ...rule }));
  const removeRuleIds = [...gone.map((number) => first + number), ...addRules.map(({ id }) => id)];
  await browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules });
}

/** Whether the browser holds exactly these rules of an owner. */
export async function holdsRules(owner: RuleOwner, rules: Rule[]): Promise<boolean> {
  const { removeRuleIds, addRules } = await difference(owner, rules);
  return removeRuleIds.length + addRules.length === 0;
}

/** Lets one tab pass to a domain until the browser is closed; kept in memory only. */
export async function letTabPass(tabId: number, domain: string): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  const id = 1 + Math.max(0, ...rules.map((rule) => rule.id));
  const condition = { requestDomains: withFinalDots([domain]), tabIds: [tabId], resourceTypes: NAVIGATION };
  await browser.declarativeNetRequest.updateSessionRules({
    addRules: [{ id, priority: PRIORITY.pass, action: { type: 'allow' }, condition }],
  });
}

/** Takes back what `letTabPass` gave. */
export async function revokePasses(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  if (rules.length === 0) return;
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) });
}

function toBlockPage(regexFilter: string, domains: string[]): Rule {
  const regexSubstitution = `${browser.runtime.getURL(BLOCK_PAGE)}\\0`;
  return {
    priority: PRIORITY.block,
    action: { type: 'redirect', redirect: { regexSubstitution } },
    condition: { regexFilter, requestDomains: withFinalDots(domains), resourceTypes: NAVIGATION },
  };
}

/** Firefox ESR 153 takes `example.org.` for another host than `example.org`; Chromium folds the dot away. */
function withFinalDots(domains: string[]): string[] {
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  return isFirefox ? domains.flatMap((domain) => [domain, `${domain}.`]) : domains;
}

/** What must go and what must come. Throws when there are more rules than the owner has numbers. */
async function difference(owner: RuleOwner, rules: Rule[]) {
  const { first, count } = NUMBERS[owner];
  if (rules.length > count) throw new Error(`${owner}: ${rules.length} rules, and numbers for ${count}`);
  const ruleIds = Array.from({ length: count }, (_, index) => first + index);
  const found = await browser.declarativeNetRequest.getDynamicRules({ ruleIds });
  const held = new Map(found.map((rule) => [rule.id, textOf(rule)]));
  const wanted = rules.map((rule, index) => ({ id: first + index, ...rule }));
  const addRules = wanted.filter((rule) => held.get(rule.id) !== textOf(rule));
  const removeRuleIds = [...held.keys()].filter(
    (id) => ruleIds.includes(id) && (id >= first + wanted.length || addRules.some((rule) => rule.id === id)),
  );
  return { removeRuleIds, addRules };
}

/** The same text for the same rule: keys sorted, and without what Firefox fills in with null. */
function textOf(rule: DeclarativeNetRequest.Rule): string {
  return JSON.stringify(rule, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? undefined;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== null)
        .toSorted(([a], [b]) => a.localeCompare(b)),
    );
  });
}
