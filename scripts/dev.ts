import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as viteBuild } from 'vite';
import { isTarget } from '../vite.config.ts';
import { launchChromium } from './browsers/chromium.ts';
import type { Driver } from './browsers/driver.ts';
import { launchFirefox } from './browsers/firefox.ts';
import { openStandIn, type StandIn } from './stand-in.ts';

/** `npm run dev`: builds, opens a browser on the stand-in, and on every change builds again and reloads the extension. */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    host: { type: 'string', default: 'seriefr.eu' },
    lang: { type: 'string', default: 'en' },
    headless: { type: 'boolean', default: false },
  },
});
const { browser: name, host, lang, headless } = values;
if (!isTarget(name) || (lang !== 'en' && lang !== 'fr')) {
  console.error('--browser may be chromium or firefox, --lang en or fr.');
  process.exit(2);
}
const language = lang;
const folder = resolve(import.meta.dirname, '..', 'dist', name);
let scene: { browser: Driver; web: StandIn } | undefined;

process.env.TARGET = name;
const watcher = await viteBuild({
  configFile: resolve(import.meta.dirname, '..', 'vite.config.ts'),
  mode: 'development',
  build: { watch: {} },
});
if (!('on' in watcher)) throw new Error('vite did not watch');
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code === 'BUNDLE_END') show(event.duration).catch(console.error);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

async function show(duration: number): Promise<void> {
  console.log(`${new Date().toLocaleTimeString()} built in ${duration} ms`);
  if (scene) return scene.browser.extension.update(folder);
  const web = await openStandIn({ language });
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  const browser = await start({ extension: folder, standIn: web, language, headless });
  scene = { browser, web };
  await browser.open(`http://${host}/`);
  console.log(`http://${host}/ is a local stand-in. Ctrl-C ends it all.`);
  await browser.ended;
  process.exit(0);
}
