import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { BrowserName } from '../../scripts/browsers/driver.ts';
import { until } from '../../scripts/browsers/wait.ts';
import {
  applied,
  BANNER,
  BROWSERS,
  builtFor,
  isRegisteredFor,
  openScene,
  type Scene,
  sleepOn,
} from './scene.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

describe.each(BROWSERS)('the background in %s', (name) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(name);
  });
  afterAll(() => scene?.close());

  it('neither wakes the background nor puts a script into unlisted pages', async () => {
    const { background } = scene.browser.extension;
    await sleepOn(scene.browser);
    const before = await background.starts();
    for (const host of ['example.com', 'example.org', 'notseriefr.eu', 'dpstream.net', 'wikipedia.org']) {
      const page = await scene.browser.open(`http://${host}/`);
      await page.find('heading', host);
      await page.close();
    }
    expect(await background.starts()).toBe(before);
    expect(await background.running()).toBe(false);
  });

  it('finishes at the next start what a killed background left half done', async () => {
    const { extension } = scene.browser;
    await extension.background.stop();
    await extension.ask(async () => {
      const { applied: mark } = await chrome.storage.local.get('applied');
      const notices = Object.keys(await chrome.storage.local.get(null)).filter((key) =>
        key.startsWith('notice:'),
      );
      await chrome.storage.local.set({ applied: { ...Object(mark), state: 'applying' } });
      await chrome.storage.local.remove(notices.slice(0, 10));
      await chrome.storage.local.set({ 'notice:left.example': { format: 1, seal: '0', body: '{}' } });
      await chrome.scripting.unregisterContentScripts();
    });
    await extension.ask(() => chrome.runtime.sendMessage('anything that wakes it').catch(() => {}));
    await applied(scene.browser);
    const { notices, patterns } = await extension.ask(async () => {
      const keys = Object.keys(await chrome.storage.local.get(null)).filter((key) =>
        key.startsWith('notice:'),
      );
      const [script] = await chrome.scripting.getRegisteredContentScripts();
      return { notices: keys, patterns: script?.matches?.length ?? 0 };
    });
    expect(notices).not.toContain('notice:left.example');
    expect(patterns).toBe(notices.length * 2);
    const page = await scene.browser.open('http://seriefr.eu/');
    await page.find('region', BANNER);
    await page.close();
  });

  it('drops damaged values and makes them anew, and a visit never shows half a banner', async () => {
    const { extension } = scene.browser;
    await extension.ask(async () => {
      const key = 'notice:seriefr.eu';
      const { [key]: notice } = await chrome.storage.local.get(key);
      const { body } = Object(notice);
      await chrome.storage.local.set({ [key]: { ...Object(notice), body: String(body).slice(0, 90) } });
      await chrome.storage.local.set({ 'notice:dpstream.tv': 42, hidden: 'everything', foreign: [1, 2, 3] });
    });
    for (const host of ['seriefr.eu', 'dpstream.tv']) {
      const page = await scene.browser.open(`http://${host}/`);
      await page.find('region', BANNER);
      await page.find('heading', /2013|2019/);
      await page.close();
    }
    const stored = () => extension.ask(async () => Object.keys(await chrome.storage.local.get(null)));
    await until(async () => !(await stored()).includes('foreign'), { what: 'the foreign value to go' });
    const console = (await extension.console()).map(({ text }) => text).join('\n');
    for (const key of ['foreign', 'hidden', 'notice:dpstream.tv']) expect(console).toContain(`"${key}"`);
  });
});

describe.each(BROWSERS)('deciding at change time in %s', (name: BrowserName) => {
  let scene: Scene | undefined;
  const folders: string[] = [];
  afterEach(async () => {
    await scene?.close();
    scene = undefined;
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  async function folder(): Promise<string> {
    const made = await mkdtemp(join(tmpdir(), 'pavillon-e2e-'));
    folders.push(made);
    return made;
  }

  it('paints with the background asleep', async () => {
    scene = await openScene(name);
    await scene.browser.extension.background.stop();
    const page = await scene.browser.open('http://seriefr.eu/');
    await page.find('region', BANNER);
  });

  it('gives a banner to tabs that were open before it came, without a reload', async () => {
    scene = await openScene(name, { extension: await emptyVersion(name, await folder()), awaitsPlan: false });
    const page = await scene.browser.open('http://seriefr.eu/');
    const other = await scene.browser.open('http://example.com/');
    await page.find('heading', 'seriefr.eu');
    expect(await page.all('region', BANNER)).toEqual([]);
    await scene.browser.extension.update(builtFor(name));
    await applied(scene.browser);
    await page.activate();
    await page.find('region', BANNER);
    await other.activate();
    expect(await other.all('region', BANNER)).toEqual([]);
  });

  it('serves tabs that were open before, once, across an update', async () => {
    scene = await openScene(name);
    const page = await scene.browser.open('http://seriefr.eu/');
    await page.find('region', BANNER);
    await scene.browser.extension.update(await newerVersion(name, await folder()));
    await applied(scene.browser, { version: '99.0.0' });
    await page.activate();
    await until(async () => (await page.all('region', BANNER)).length === 1, { what: 'one banner' });
    await page.click('button', 'Details');
    await page.find('heading', 'Timeline');
    await page.click('button', 'Hide');
    await page.click('button', 'For this visit');
    await page.gone('region', BANNER);
  });

  it('takes the banner out of open tabs when an update takes the domain out of the record', async () => {
    scene = await openScene(name);
    const page = await scene.browser.open('http://seriefr.eu/');
    await page.find('region', BANNER);
    await scene.browser.extension.update(await newerVersion(name, await folder(), 'seriefr.eu'));
    await applied(scene.browser, { version: '99.0.0' });
    await page.activate();
    await page.gone('region', BANNER);
    await page.goto('http://dpstream.tv/');
    await page.find('region', BANNER);
  });

  it('keeps the plan over a restart, follows the browser’s language, and ends visits with the session', async () => {
    const profile = await folder();
    scene = await openScene(name, { profile });
    let page = await scene.browser.open('http://seriefr.eu/');
    await page.click('button', 'Hide');
    await page.click('button', 'For this visit');
    await page.gone('region', BANNER);
    await page.goto('http://dpstream.tv/');
    await page.click('button', 'Hide');
    await page.click('button', 'dpstream.tv, for 7 days');
    await page.gone('region', BANNER);
    const { browser } = scene;
    await until(async () => !(await isRegisteredFor(browser, 'dpstream.tv')), {
      what: 'the site to leave the plan',
    });
    await applied(scene.browser);
    await scene.close();

    scene = await openScene(name, { profile, language: 'fr' });
    await applied(scene.browser, { language: 'fr' });
    page = await scene.browser.open('http://seriefr.eu/');
    await page.find('region', /^Pavillon : historique judiciaire de seriefr\.eu/);
    await page.goto('http://dpstream.tv/');
    await page.find('heading', 'dpstream.tv');
    expect(await page.all('region', BANNER)).toEqual([]);
  });
});

async function newerVersion(name: BrowserName, folder: string, withdrawn?: string): Promise<string> {
  await cp(builtFor(name), folder, { recursive: true });
  if (withdrawn) {
    const registry = JSON.parse(await readFile(join(folder, 'registry.json'), 'utf8'));
    delete registry.hosts[withdrawn];
    await writeFile(join(folder, 'registry.json'), JSON.stringify(registry));
  }
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version: '99.0.0' }));
  return folder;
}

/** The extension's own name and rights, and nothing in it: as if it were not there yet. */
async function emptyVersion(name: BrowserName, folder: string): Promise<string> {
  // What names a file that is not there, or speaks of what is not there.
  const { background, action, icons, default_locale, options_ui, omnibox, commands, storage, ...manifest } =
    JSON.parse(await readFile(join(builtFor(name), 'manifest.json'), 'utf8'));
  const named = { ...manifest, name: 'Pavillon', description: 'Not there yet', version: '0.0.1' };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(named));
  return folder;
}
