import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import publisher from '../../publisher.json' with { type: 'json' };
import type { Files } from '../../scripts/archive.ts';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import type { BrowserName, Driver } from '../../scripts/browsers/driver.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { openPolicy, type Policy, whyNoPolicy } from '../../scripts/browsers/with-policy.ts';
import { idOf, newKey } from '../../scripts/package/signing-key.ts';
import { packageAll } from '../../scripts/package.ts';
import { openStandIn, type StandIn } from '../../scripts/stand-in.ts';
import { applied, BANNER, BROWSERS, delivered } from './scene.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

const VALUES = { organizationName: 'Collège Exemple', allowDismiss: false };
const key = newKey();

/** The release as a school would host it, but on loopback. */
interface Host {
  base: string;
  asked: string[];
  release: Files;
  server: Server;
}

async function openHost(name: BrowserName): Promise<Host> {
  const asked: string[] = [];
  const host: Partial<Host> = {};
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1).replace(/\?.*/, '');
    asked.push(name);
    const file = host.release?.[name];
    response.writeHead(file ? 200 : 404, { 'content-type': typeOf(name) }).end(file);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // it listens on a port
  // Firefox refuses an XPI whose own address for updates is not https; Chromium's update.xml must name this host.
  const named = name === 'firefox' ? 'https://school.example/pavillon/' : base;
  return Object.assign(host, { base, asked, server, release: await packageAll({ base: named, key }) });
}

function typeOf(name: string): string {
  if (name.endsWith('.crx')) return 'application/x-chrome-extension';
  return name.endsWith('.xpi') ? 'application/x-xpinstall' : 'application/xml';
}

/** What an administrator writes, with the names of this release. */
function policiesFor(name: BrowserName, { base, release }: Host, id: string): Record<string, unknown> {
  if (name === 'chromium') {
    return {
      ExtensionSettings: { [id]: { installation_mode: 'force_installed', update_url: `${base}update.xml` } },
      '3rdparty': { extensions: { [id]: VALUES } },
      DeveloperToolsAvailability: 1, // else the browser hides such extensions from whoever drives it
    };
  }
  const xpi = Object.keys(release).find((file) => file.endsWith('.xpi'));
  return {
    ExtensionSettings: {
      [id]: { installation_mode: 'force_installed', install_url: base + xpi, private_browsing: true },
    },
    '3rdparty': { Extensions: { [id]: VALUES } },
    // Only Mozilla signs what a release of Firefox installs; an ESR can be told not to ask.
    Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
  };
}

describe.each(BROWSERS)('a forced installation in %s', (name) => {
  const reason = whyNoPolicy(name);
  if (reason) {
    it.skip(`SKIPPED: ${reason}`, () => {});
    return;
  }
  const id = name === 'chromium' ? idOf(key) : publisher.firefoxId;
  let host: Host;
  let policy: Policy;
  let web: StandIn;
  let browser: Driver;
  beforeAll(async () => {
    host = await openHost(name);
    web = await openStandIn();
    policy = await openPolicy(name, null, policiesFor(name, host, id));
    const start = name === 'chromium' ? launchChromium : launchFirefox;
    browser = await start({ ...policy.launch, managedId: id, standIn: web });
    await applied(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await policy?.clear();
    await web?.close();
    host?.server.close();
  });

  it('comes from the files of the release, silently, and opens no tab', async () => {
    expect(host.asked).toContain(
      Object.keys(host.release).find((file) => file.endsWith(name === 'chromium' ? '.crx' : '.xpi')),
    );
    const addresses = await Promise.all((await browser.pages()).map((page) => page.url()));
    const ownPages = addresses.filter((url) => url.startsWith(browser.extension.origin));
    expect(ownPages.filter((url) => !url.endsWith('/manifest.json'))).toEqual([]);
  });

  it('is the administrator’s, and not the user’s to disable', async () => {
    const self = await browser.extension.ask(async () => {
      const { installType, mayDisable } = await chrome.management.getSelf();
      return { installType, mayDisable };
    });
    if (name === 'chromium') expect(self).toEqual({ installType: 'admin', mayDisable: false });
    else expect(self.mayDisable).toBe(false);
  });

  it('gets its values, and shows whose it is', async () => {
    await delivered(browser, VALUES);
    await until(() => isPolicyKept(browser), { what: 'the policy to be read' });
    const page = await browser.open('http://seriefr.eu/');
    await page.find('region', BANNER);
    await page.gone('button', 'Hide');
    await page.click('button', 'Details');
    await page.find('text', /Collège Exemple/);
    await page.close();
  });

  it(`${name === 'firefox' ? 'may' : 'may not'} see private windows, as documented`, async () => {
    const isAllowed = await browser.extension.ask(() => chrome.extension.isAllowedIncognitoAccess());
    expect(isAllowed).toBe(name === 'firefox');
  });
});

function isPolicyKept(browser: Driver): Promise<boolean> {
  return browser.extension.ask(async () => 'policy' in (await chrome.storage.local.get('policy')));
}
