import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Page } from '../../scripts/browsers/page.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { registrySchema } from '../../src/registry/compiled.ts';
import { FORMATS } from '../../src/registry/export/formats.ts';
import { FACETS } from '../../src/registry/facets.ts';
import { parseCsv, parsers } from '../registry/export/parsers.ts';
import { objectionsTo } from './axe.ts';
import { BROWSERS, builtFor, openScene, type Scene } from './scene.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: Browser;

describe.each(BROWSERS)('the register in %s', (name) => {
  let scene: Scene;
  let page: Page;
  let loads = 0;
  beforeAll(async () => {
    scene = await openScene(name);
    page = await scene.browser.extension.open('registry.html');
  });
  afterAll(() => scene?.close());

  async function at(address: string): Promise<void> {
    // A mere change of the part after # would not load the page anew.
    loads += 1;
    const [query = '', id] = address.replace('?', '&').split('#');
    const whole = `?load=${loads}${query}${id === undefined ? '' : `#${id}`}`;
    await page.goto(`${scene.browser.extension.origin}/registry.html${whole}`);
  }
  /** Waits until the list says how many there are, and gives the number. */
  async function count(pattern: RegExp): Promise<number> {
    const { name: text } = await page.find('heading', pattern);
    return Number.parseInt(text, 10) || Number(text.startsWith('One'));
  }
  it('lists every case, the newest decision first', async () => {
    await at('');
    const all = await count(/^\d+ cases$/);
    expect(all).toBeGreaterThan(90);
    await until(async () => (await page.all('listitem')).length === all, {
      what: `${all} cases in the list`,
    });
    const days = await page.evaluate(() =>
      [...document.querySelectorAll('.cases time')].map((time) => time.getAttribute('datetime') ?? ''),
    );
    expect(days.map((day) => day.slice(0, 4))).toEqual(
      days
        .map((day) => day.slice(0, 4))
        .toSorted()
        .reverse(),
    );
  });

  it('can be narrowed by each facet, as many as its count says, and the chip takes it off again', async () => {
    await at('');
    const all = await count(/^\d+ cases$/);
    for (const facet of FACETS) {
      // The second value of each facet, by its place: a person reads the number beside it.
      const wanted = await page.evaluate((nth) => {
        const label = document.querySelectorAll('.filters fieldset')[nth]?.querySelectorAll('label')[1];
        return [
          label?.querySelector('span')?.textContent ?? '',
          label?.querySelector('small')?.textContent ?? '',
        ];
      }, FACETS.indexOf(facet));
      const [value = '', number = ''] = wanted;
      await page.click('checkbox', `${value} ${number}`);
      await page.find('button', `Remove the filter “${value}”`);
      expect(await page.url()).toContain(`${facet}=`);
      expect(await count(/out of/)).toBe(Number(number));
      await page.click('button', `Remove the filter “${value}”`);
      expect(await count(/^\d+ cases$/)).toBe(all);
    }
  });

  it('sorts by name', async () => {
    await at('?country=FR&sort=name');
    await count(/out of/);
    // By the document: Firefox gives no names to what lies below the fold and is not laid out yet.
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('.cases h3')].map((title) => title.textContent ?? ''),
    );
    expect(names.length).toBeGreaterThan(10);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
  });

  it('searches as one types, and back leads out of the search', async () => {
    await at('');
    await count(/^\d+ cases$/);
    await page.focus('searchbox');
    await page.type('xstream codes');
    await page.find('heading', 'Xtream Codes');
    // The list follows in pauses; the address has the whole text when the last of them is over.
    await until(async () => (await page.url()).includes('q=xstream+codes'), {
      what: 'the search in the address',
    });
    await page.evaluate(() => history.back());
    expect(await count(/^\d+ cases$/)).toBeGreaterThan(90);
  });

  it.each([
    ['a listed domain', 'www.dpstream.tv', /^The order to block this domain/],
    ['a domain without a record', 'example.org', 'No record held for example.org.'],
    ['what is no host', 'http://exa mple', /contains no space/],
    ['an IP address', '192.0.2.1', /IP addresses/],
    ['a script', 'javascript:alert(1)', /Only http and https/],
  ])('answers for %s', async (_, query, expected) => {
    await at(`?q=${encodeURIComponent(query)}`);
    await page.find('text', expected);
    expect((await page.tree()).map((node) => node.name).join(' ')).not.toMatch(/\bsafe\b/i);
  });

  it('tells what an organisation lists from what the record holds', async () => {
    await scene.browser.extension.ask(async () => {
      const received = { extraDomains: ['listed.example'], organizationName: 'Collège Victor-Hugo' };
      await chrome.storage.local.set({ policy: { received, readAt: Date.now() } });
    });
    await at('?q=www.listed.example');
    await page.find('text', 'www.listed.example is listed by Collège Victor-Hugo.');
    await page.find('text', /the register holds no decision on this domain/);
    await scene.browser.extension.ask(() => chrome.storage.local.remove('policy'));
  });

  it('takes ten thousand characters, what cannot be seen, mixed letters and endings for what they are', async () => {
    const answers: [string, RegExp | string][] = [
      ['a'.repeat(10_000), /too long/],
      ['\u202e\u0000gro.elpmaxe', /cannot be seen/],
      ['🍿🍿', 'No case matches.'],
      ['раypal.com', /different alphabets/],
      ['co.uk', /anyone can register/],
      ['[::1]', /IP addresses/],
      ['data:text/html,x', /Only http and https/],
    ];
    for (const [query, answer] of answers) {
      await at('');
      await count(/^\d+ cases$/);
      await page.evaluate((text) => {
        const field = document.querySelector('input');
        if (!field) throw new Error('no field');
        field.value = text;
        field.form?.requestSubmit();
      }, query);
      await page.find('text', answer);
    }
  });

  it('opens a case by its permanent link, with all that is known of it', async () => {
    await at('#fr-2013-allostreaming');
    await page.find('heading', 'Allostreaming');
    for (const heading of [
      'Timeline',
      'Measures and penalties',
      'Domains',
      'Sources',
      'Named, accused of nothing',
    ])
      await page.find('heading', heading);
    await page.find('text', /^“Allostreaming” \(France, RG 11\/60013\)/);
    expect(await page.evaluate(() => document.title)).toBe('Allostreaming · Pavillon');
    const { name: link } = await page.find('link', 'Report a mistake');
    expect(link).toBeTruthy();
  });

  it('leads from the list into a case and back to the same place, by link, back and forward', async () => {
    await at('?country=FR&sort=name');
    await page.click('link', 'Allostreaming');
    await page.find('heading', 'Timeline');
    await page.find('heading', 'Allostreaming', { focused: true });
    await page.evaluate(() => history.back());
    await page.gone('heading', 'Timeline');
    await page.find('link', 'Allostreaming', { focused: true });
    await page.evaluate(() => history.forward());
    await page.find('heading', 'Timeline');
    await page.click('link', /Back to the list/);
    await page.gone('heading', 'Timeline');
    expect(await page.url()).toMatch(/\?country=FR&sort=name$/);
    expect(await count(/out of/)).toBeGreaterThan(10);
  });

  it('says that it holds no such case', async () => {
    await at('#no-such-case');
    await page.find('heading', 'The register holds no case under “no-such-case”.');
    await page.click('link', /Back to the list/);
    expect(await count(/^\d+ cases$/)).toBeGreaterThan(90);
  });

  it('draws what its tables say, of the chosen cases only, and breaks no rule of the page', async () => {
    await at('?view=overview&country=FR');
    const plots = () => page.evaluate(() => document.querySelectorAll('svg.plot').length);
    await until(async () => (await plots()) === 3, { what: 'three pictures', timeout: 20_000 });
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('.chart')].map((chart) => ({
        titles: [...chart.querySelectorAll('svg.plot rect title')].map((title) => title.textContent ?? ''),
        table: [...chart.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent),
        ),
        styles: chart.querySelectorAll('style').length,
      })),
    );
    const [decisions, measures, orders] = seen;
    const drawn = (decisions?.titles ?? [])
      .map((title) => Number(title.split(': ')[1]))
      .reduce((a, b) => a + b, 0);
    const told = (decisions?.table ?? []).map((row) => Number(row.at(-1))).reduce((a, b) => a + b, 0);
    expect(drawn).toBe(told);
    expect(drawn).toBeGreaterThan(10);
    expect(measures?.titles).toEqual(
      measures?.table.map(([country, measure, number]) => `${country} · ${measure}: ${number}`),
    );
    expect(new Set(measures?.table.map(([country]) => country))).toContain('France');
    expect(orders?.titles).toHaveLength(orders?.table.length ?? -1);
    expect(seen.map(({ styles }) => styles)).toEqual([0, 0, 0]);
  });

  it('writes what is filtered in every format, and each file can be read back', async () => {
    await at('?country=FR&measure=blocking');
    const cases = await count(/out of/);
    await page.evaluate(() => {
      // What the page hands to the browser's downloads is kept to be looked at.
      const saved: Promise<[string, string]>[] = [];
      Reflect.set(window, 'saved', saved);
      const blobs = new Map<string, Blob>();
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        const address = create(blob);
        blobs.set(address, blob);
        return address;
      };
      document.addEventListener('click', (event) => {
        const link = event.target;
        if (!(link instanceof HTMLAnchorElement) || link.download === '') return;
        event.preventDefault();
        const text = blobs.get(link.href)?.text() ?? Promise.reject(new Error('no file'));
        saved.push(text.then((content) => [link.download, content]));
      });
    });
    await page.click('button', 'Export');
    await page.find('button', 'Download');
    const files = new Map<string, string>();
    for (const format of ['cases-csv', 'cases-json', ...FORMATS]) {
      await page.evaluate((value) => {
        const select = document.querySelector<HTMLSelectElement>('.export select');
        if (!select) throw new Error('no formats');
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, format);
      await page.click('button', 'Download');
      const [file, text] = await until(
        () =>
          page.evaluate(async (nth): Promise<[string, string] | undefined> => {
            const saved: Promise<[string, string]>[] = Reflect.get(window, 'saved');
            return saved[nth];
          }, files.size),
        { what: `a file of ${format}` },
      );
      expect(file).toMatch(/^pavillon-(cases|domains)-\d{4}-\d{2}-\d{2}\.[a-z.]+$/);
      await page.find('text', new RegExp(`^${file.replaceAll('.', '\\.')}: (one entry|\\d+ entries)\\.`));
      files.set(format, text);
    }
    const text = (format: string) => files.get(format) ?? '';
    const { count: stated, version: _, licence: __, ...part } = JSON.parse(text('cases-json'));
    expect(stated).toBe(cases);
    const registry = registrySchema.safeParse(part);
    expect(registry.error).toBeUndefined();
    expect(Object.keys(part.cases)).toHaveLength(cases);
    const rows = parseCsv(text('cases-csv')).filter(([first]) => !first?.startsWith('#'));
    expect(
      rows
        .slice(1)
        .map(([id]) => id)
        .toSorted(),
    ).toEqual(Object.keys(part.cases).toSorted());
    const hosts = Object.keys(part.hosts).toSorted();
    expect(hosts.length).toBeGreaterThan(20);
    for (const format of ['hosts', 'domains', 'adblock', 'dnsmasq', 'unbound', 'rpz'] as const)
      expect([...parsers[format](text(format)).keys()].toSorted(), format).toEqual(hosts);
    expect(JSON.parse(text('json')).hosts.map(({ host }: { host: string }) => host)).toEqual(hosts);
    expect(
      parseCsv(text('csv'))
        .filter(([first]) => !first?.startsWith('#'))
        .slice(1)
        .map(([host]) => host),
    ).toEqual(hosts);
  });

  it('prints cases and lists without what cannot be used on paper, and sources with their addresses', async () => {
    await at('#fr-2013-allostreaming');
    await page.find('heading', 'Timeline');
    // Neither driver prints; the rules for paper are read out of the page and applied to its screen.
    const seen = await page.evaluate(() => {
      for (const sheet of document.styleSheets) {
        for (const rule of sheet.cssRules)
          if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
      }
      const isSeen = (selector: string) => {
        const found = [...document.querySelectorAll<HTMLElement>(selector)];
        return found.some((one) => one.checkVisibility());
      };
      const source = document.querySelector('.sources a');
      if (!source) throw new Error('no source');
      return {
        controls: [
          '.page > header nav',
          '.filters',
          '.look-up',
          '.case .tools',
          '.case .back',
          '.cite button',
        ].filter(isSeen),
        text: ['.case h1', '.timeline', '.sources', '.cite pre'].filter(isSeen),
        address: getComputedStyle(source, '::after').content,
        href: source.getAttribute('href'),
      };
    });
    expect(seen.controls).toEqual([]);
    expect(seen.text).toHaveLength(4);
    // Chromium gives the address, Firefox the rule.
    expect([`" <" attr(href) ">"`, `" <${seen.href}>"`]).toContain(seen.address.replaceAll('" "', ''));
  });

  it('can be walked by keyboard, and has room at 320 px', async () => {
    await page.setViewport(320, 640);
    for (const address of ['', '#fr-2013-allostreaming', '?view=overview']) {
      await at(address);
      await page.find('heading', /Allostreaming|cases/);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    await page.setViewport(1280, 900);
    await at('?q=allostreaming');
    await page.find('heading', /out of/);
    await page.focus('link', 'Allostreaming');
    await page.press('Enter');
    await page.find('heading', 'Timeline');
    await page.press('Tab');
    await page.find('button', 'Print', { focused: true });
  });

  it('has nothing that axe objects to', async () => {
    for (const address of [
      '',
      '?q=example.org',
      '?view=overview',
      '?country=FR&year=2010&kind=books',
      '#fr-2013-allostreaming',
      '#none',
    ]) {
      await at(address);
      await page.find('heading', undefined, { nth: 0 });
      await page.gone('text', 'Reading the register…');
      expect(await objectionsTo(page), address).toEqual([]);
    }
  });
});

describe.each(BROWSERS)('a register of another kind in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'pavillon-register-'));
  const scenes: Scene[] = [];
  async function openWith(kind: string): Promise<Scene> {
    const scene = await openScene(name, { extension: join(folder, kind), awaitsPlan: false });
    scenes.push(scene);
    return scene;
  }
  beforeAll(() => {
    for (const kind of ['damaged', 'withdrawn'])
      cpSync(builtFor(name), join(folder, kind), { recursive: true });
    writeFileSync(join(folder, 'damaged', 'registry.json'), '{"format":1,"cases":{');
    const file = join(folder, 'withdrawn', 'registry.json');
    const withdrawn = {
      'fr-2001-gone': {
        reason: 'the decision was misread',
        date: '2026-11-20',
        successor: 'fr-2013-allostreaming',
      },
    };
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), withdrawn }));
  });
  afterAll(async () => {
    for (const scene of scenes) await scene.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says that a damaged record cannot be read, and what to do', async () => {
    const scene = await openWith('damaged');
    const page = await scene.browser.extension.open('registry.html#fr-2013-allostreaming');
    await page.find('alert');
    await page.find('text', /^The record could not be read\. Reinstall Pavillon/);
    await page.find('button', 'Try again');
    expect(await objectionsTo(page)).toEqual([]);
    await page.close();
  });

  it('says of a case that was withdrawn when, why, and what took its place', async () => {
    const scene = await openWith('withdrawn');
    const page = await scene.browser.extension.open('registry.html#fr-2001-gone');
    await page.find('heading', '“fr-2001-gone” was taken out of the register on 20 November 2026.');
    await page.find('text', 'Reason given: the decision was misread');
    await page.click('link', 'Its place was taken by fr-2013-allostreaming');
    await page.find('heading', 'Allostreaming');
  });
});
