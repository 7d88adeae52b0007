import { fileURLToPath } from 'node:url';
import type { Protocol } from 'puppeteer-core';
import type { ChromiumTab } from './browsers/chromium/tab.ts';
import { launchChromium } from './browsers/chromium.ts';
import { until } from './browsers/wait.ts';
import { openStandIn } from './stand-in.ts';

/** `npx tsx scripts/bench-banner.ts`: what the banner costs a page that grows by 10,000 elements a second. */
const SECONDS = 10;
const A_SECOND = 10_000;

const without = await measure(false);
const withBanner = await measure(true);
console.log('             script ms   layout ms   all tasks ms');
console.log(`without:     ${row(without)}`);
console.log(`with banner: ${row(withBanner)}`);
console.log(`script: ${((withBanner.script / without.script - 1) * 100).toFixed(2)} % more`);
console.log(
  `of that in our own functions, by the profiler: ${(withBanner.ours * 100).toFixed(3)} % of all samples`,
);

interface Cost {
  script: number;
  layout: number;
  tasks: number;
  ours: number;
}

async function measure(isExtended: boolean): Promise<Cost> {
  const web = await openStandIn({
    routes: { '/': { body: '<!doctype html><title>endless</title><h1>Endless</h1>' } },
  });
  const extension = fileURLToPath(new URL('../dist/chromium/', import.meta.url));
  const browser = await launchChromium({ standIn: web, ...(isExtended && { extension }) });
  try {
    const page = await browser.open('http://seriefr.eu/');
    const hasBanner = () =>
      page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div');
    if (isExtended) {
      const comes = () => page.reload().then(hasBanner);
      await until(comes, { what: 'the banner', every: 500 });
    }
    const session = await (page as ChromiumTab).tab.createCDPSession(); // a tab of Chromium's
    await session.send('Performance.enable');
    await session.send('Profiler.enable');
    await session.send('Profiler.start');
    const before = (await session.send('Performance.getMetrics')).metrics;
    await page.evaluate(grow, SECONDS, A_SECOND);
    const after = (await session.send('Performance.getMetrics')).metrics;
    const { profile } = await session.send('Profiler.stop');
    const spent = (name: string) => (metricOf(after, name) - metricOf(before, name)) * 1000;
    return {
      script: spent('ScriptDuration'),
      layout: spent('LayoutDuration'),
      tasks: spent('TaskDuration'),
      ours: shareOf(profile, 'chrome-extension://'),
    };
  } finally {
    await browser.close();
    await web.close();
  }
}

async function grow(seconds: number, aSecond: number): Promise<void> {
  const started = performance.now();
  for (let added = 0; added < seconds * aSecond; ) {
    const due = Math.min(seconds * aSecond, ((performance.now() - started) / 1000) * aSecond);
    for (; added < due; added += 1) {
      const item = document.createElement('p');
      item.textContent = `Item ${added}`;
      document.body.append(item);
    }
    await new Promise((then) => setTimeout(then, 10));
  }
}

function metricOf(metrics: Protocol.Performance.Metric[], name: string): number {
  return metrics.find((metric) => metric.name === name)?.value ?? 0;
}

function shareOf({ nodes }: Protocol.Profiler.Profile, origin: string): number {
  const hits = (list: typeof nodes) => list.reduce((sum, { hitCount = 0 }) => sum + hitCount, 0);
  return hits(nodes.filter(({ callFrame }) => callFrame.url.startsWith(origin))) / hits(nodes);
}

function row({ script, layout, tasks }: Cost): string {
  return [script, layout, tasks].map((value) => value.toFixed(0).padStart(9)).join('   ');
}
