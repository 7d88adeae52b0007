import type { Browser } from 'puppeteer-core';
import { answer, callInsideText, callText } from '../script.ts';
import type { Gecko } from './gecko.ts';

/** What puppeteer keeps to itself: it cannot reach pages of extensions, the protocol can. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** What a script came to: https://www.w3.org/TR/webdriver-bidi/#type-script-EvaluateResult */
interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

export interface Context {
  context: string;
  url: string;
}

/** WebDriver BiDi, spoken by hand. */
export class Session {
  readonly #connection: Connection;
  #window: string | undefined;

  constructor(browser: Browser) {
    this.#connection = (browser as unknown as { connection: Connection }).connection; // see Connection
  }

  /** Sends a command. The caller knows the shape of its result from the specification. */
  async send<T = unknown>(method: string, parameters: object = {}): Promise<T> {
    return (await this.#connection.send(method, parameters)).result as T; // see above
  }

  /** Runs a function in a page, and gives what it returns by way of JSON. Throws what the function throws. */
  evaluate<T, A extends readonly unknown[]>(
    context: string,
    script: (...args: A) => T | Promise<T>,
    args: A,
  ): Promise<T> {
    return this.#evaluate(context, callText(script, args));
  }

  /** Runs a function inside Firefox itself, in the window's own privileged world. */
  async inside<T, A extends readonly unknown[]>(
    script: (gecko: Gecko, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    this.#window ??= (await this.contexts('chrome'))[0]?.context;
    if (!this.#window) throw new Error('Firefox shows no window.');
    return this.#evaluate(this.#window, callInsideText(script, args));
  }

  /** The tabs; or, with `chrome`, the windows around them. */
  async contexts(scope: 'content' | 'chrome' = 'content'): Promise<Context[]> {
    const tree = await this.send<{ contexts: Context[] }>('browsingContext.getTree', {
      maxDepth: 0,
      ...(scope === 'chrome' && { 'moz:scope': 'chrome' }),
    });
    return tree.contexts;
  }

  async #evaluate<T>(context: string, expression: string): Promise<T> {
    const { type, result, exceptionDetails } = await this.send<Evaluated>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'The script failed.');
    return answer(result?.value);
  }
}
