import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser.ts';
import type { Answers, Asks, MessageName, Reply } from './contract.ts';
import { envelopeSchema, SCHEMAS } from './schemas.ts';

/** Where a message comes from, as the browser says. */
export interface Visit {
  host: string;
  tabId: number;
  isPrivate: boolean;
}

/** One handler a message; those of pages in the web are told which visit asks, those of the block page which tab. */
export type Handlers = {
  [Name in MessageName]: Name extends `visit/${string}`
    ? (visit: Visit, asks: Asks<Name>) => Promise<Answers<Name>>
    : Name extends `block/${string}`
      ? (tabId: number, asks: Asks<Name>) => Promise<Answers<Name>>
      : (asks: Asks<Name>) => Promise<Answers<Name>>;
};

/** Who asks may not: a page that was left meanwhile, for one, has no address any more. Nothing failed here. */
class Refusal extends Error {}

/** Registers the one listener. Whatever arrives gets an answer; what is not ours to answer is refused with a reason. */
export function receive(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(handlers, message, sender),
  );
}

export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply<MessageName>> {
  const envelope = envelopeSchema.safeParse(message);
  if (!envelope.success) return refuse('not a message of this extension');
  const { name, asks } = envelope.data;
  const parsed = SCHEMAS[name].safeParse(asks);
  if (!parsed.success)
    return refuse(`${name}: ${parsed.error.issues[0]?.path.join('.')} is not as it must be`);
  try {
    return { ok: true, value: await dispatch(handlers, name, parsed.data, sender) };
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(`Pavillon: ${name} failed`, error);
    return refuse(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function dispatch(
  handlers: Handlers,
  name: MessageName,
  asks: unknown,
  sender: Runtime.MessageSender,
): Promise<Answers<MessageName>> {
  if (name.startsWith('visit/')) {
    const handler = handlers[name] as (visit: Visit, asks: unknown) => Promise<Answers<MessageName>>; // parsed above by the schema of `name`
    return handler(visitOf(sender), asks);
  }
  if (name.startsWith('block/')) {
    const handler = handlers[name] as (tabId: number, asks: unknown) => Promise<Answers<MessageName>>; // likewise
    return handler(blockedTabOf(sender), asks);
  }
  if (!isOurPage(sender)) throw new Refusal('only a page of the extension may ask this');
  const handler = handlers[name] as (asks: unknown) => Promise<Answers<MessageName>>; // likewise
  return handler(asks);
}

function visitOf({ id, tab, url, frameId }: Runtime.MessageSender): Visit {
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0 || !url || !URL.canParse(url)) {
    throw new Refusal('only the top frame of a page may ask this');
  }
  const { hostname, protocol } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw new Refusal('only a page of the web may ask this');
  return { host: hostname, tabId: tab.id, isPrivate: tab.incognito };
}

function blockedTabOf({ id, tab, url, frameId }: Runtime.MessageSender): number {
  const isBlockPage = url?.startsWith(browser.runtime.getURL('block.html')) ?? false;
  if (id !== browser.runtime.id || !isBlockPage || tab?.id === undefined || frameId !== 0)
    throw new Error('only the block page may ask this');
  return tab.id;
}

function isOurPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && (url?.startsWith(browser.runtime.getURL('')) ?? false);
}

function refuse(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
