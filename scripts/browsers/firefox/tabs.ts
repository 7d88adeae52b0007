import type { Session } from './session.ts';
import { FirefoxTab } from './tab.ts';

export class Tabs {
  #isFirst = true;

  constructor(private readonly session: Session) {}

  /** A new tab, but at first the blank one that the browser starts with. */
  async open(url?: string, inBackground = false): Promise<FirefoxTab> {
    const blank = this.#isFirst && !inBackground ? (await this.session.contexts())[0]?.context : undefined;
    if (blank) this.#isFirst = false;
    const tab = new FirefoxTab(this.session, blank ?? (await this.#create(inBackground)));
    if (url) await tab.goto(url);
    return tab;
  }

  async all(): Promise<FirefoxTab[]> {
    return (await this.session.contexts()).map(({ context }) => new FirefoxTab(this.session, context));
  }

  async at(address: string | RegExp): Promise<FirefoxTab | undefined> {
    const isThere = ({ url }: { url: string }): boolean =>
      typeof address === 'string' ? url.includes(address) : address.test(url);
    const found = (await this.session.contexts()).find(isThere);
    return found && new FirefoxTab(this.session, found.context);
  }

  async #create(background: boolean): Promise<string> {
    const made = await this.session.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background,
    });
    return made.context;
  }
}
