import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import type { Background } from '../driver.ts';
import { until } from '../wait.ts';

const FILTER = [{ type: 'service_worker' }];

/**
 * An extension's service worker, watched from afar: attaching to it would keep it alive, and was seen to hang.
 * To be made before the extension is installed, so that no start is missed.
 */
export class Worker implements Background {
  #starts: string[] = [];

  private constructor(
    private readonly session: CDPSession,
    private readonly origin: () => string,
  ) {
    session.on('Target.targetCreated', ({ targetInfo }) => this.#starts.push(targetInfo.url));
  }

  static async watch(browser: Browser, origin: () => string): Promise<Worker> {
    const session = await browser.target().createCDPSession();
    const worker = new Worker(session, origin);
    await session.send('Target.setDiscoverTargets', { discover: true, filter: FILTER });
    return worker;
  }

  async running(): Promise<boolean> {
    return (await this.#targets()).length > 0;
  }

  async stop(): Promise<void> {
    for (const { targetId } of await this.#targets())
      await this.session.send('Target.closeTarget', { targetId });
    await until(async () => !(await this.running()), { what: 'the service worker to stop' });
  }

  async starts(): Promise<number> {
    return this.#starts.filter((url) => url.startsWith(this.origin())).length;
  }

  async #targets(): Promise<Protocol.Target.TargetInfo[]> {
    const { targetInfos } = await this.session.send('Target.getTargets', { filter: FILTER });
    return targetInfos.filter(({ url }) => url.startsWith(this.origin()));
  }
}
