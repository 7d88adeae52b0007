import type { CDPSession, Protocol } from 'puppeteer-core';
import { ChromiumTab } from '../browsers/chromium/tab.ts';
import type { Page } from '../browsers/page.ts';

/** What one load cost; null where the browser does not tell. */
export interface LoadCost {
  /** Milliseconds from the start of the navigation to the end of its load event. */
  load: number;
  /** Milliseconds of script in the page's process. */
  script: number | null;
  /** Kilobytes of the page's heap. */
  heap: number | null;
  /** Execution contexts of extensions in the page. */
  contexts: number | null;
}

/** Looks at a tab while it loads. In Firefox only at what the page itself can tell. */
export class Probe {
  #contexts = 0;

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession | null,
  ) {
    session?.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) this.#contexts += 1;
    });
  }

  static async on(page: Page): Promise<Probe> {
    if (!(page instanceof ChromiumTab)) return new Probe(page, null);
    const session = await page.tab.createCDPSession();
    const probe = new Probe(page, session);
    await session.send('Performance.enable');
    await session.send('Runtime.enable');
    return probe;
  }

  async load(address: string): Promise<LoadCost> {
    this.#contexts = 0;
    const before = await this.#metrics();
    await this.page.goto(address);
    const load = await this.page.evaluate(async () => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]; // by its type
      return (entry?.loadEventEnd || performance.now()) - (entry?.startTime ?? 0);
    });
    const after = await this.#metrics();
    if (!after) return { load, script: null, heap: null, contexts: null };
    // A navigation may begin a process, and its count, anew.
    const carried = before && before.script <= after.script ? before.script : 0;
    return { load, script: after.script - carried, heap: after.heap, contexts: this.#contexts };
  }

  async #metrics(): Promise<{ script: number; heap: number } | null> {
    if (!this.session) return null;
    const { metrics } = await this.session.send('Performance.getMetrics');
    return {
      script: metricOf(metrics, 'ScriptDuration') * 1_000,
      heap: metricOf(metrics, 'JSHeapUsedSize') / 1_000,
    };
  }
}

function metricOf(metrics: Protocol.Performance.Metric[], name: string): number {
  return metrics.find((metric) => metric.name === name)?.value ?? 0;
}
