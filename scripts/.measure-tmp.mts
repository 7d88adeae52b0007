import { launchChromium } from '/work/w/policy/scripts/browsers/chromium.ts';
import { launchFirefox } from '/work/w/policy/scripts/browsers/firefox.ts';
declare const chrome: any;
for (const [name, launch] of [['chromium', launchChromium], ['firefox', launchFirefox]] as const) {
  const b = await launch({ extension: `/work/w/policy/dist/${name}` });
  await new Promise((r) => setTimeout(r, 6000));
  const page = await b.extension.open('popup.html');
  const out = await page.evaluate(async () => {
    const apply = async (received: any) => {
      await chrome.storage.local.set({ policy: { received, readAt: 1, suffixes: [] } });
      const began = performance.now();
      const reply = await chrome.runtime.sendMessage({ name: 'plan/apply', asks: {} });
      return `${Math.round(performance.now() - began)}${reply.ok ? '' : reply.error}`;
    };
    const many = Array.from({ length: 100_000 }, (_, i) => `number-${i}.list.example`);
    const r: any = {};
    await chrome.runtime.sendMessage({ name: 'plan/apply', asks: {} });
    r.warm = await apply({});
    r.toInterstitial = [await apply({ displayMode: 'interstitial' }), await apply({ displayMode: 'banner' }), await apply({ displayMode: 'interstitial', organizationName: 'X' }), await apply({ displayMode: 'off' }), await apply({ displayMode: 'interstitial' })];
    r.names100k = [await apply({ extraDomains: many }), await apply({ extraDomains: many.slice(1) }), await apply({})];
    return r;
  });
  console.log(name, JSON.stringify(out));
  await b.close();
}
process.exit(0);
