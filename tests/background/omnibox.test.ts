import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockedFor2014, HOST, registryOf } from '../registry/fixtures.ts';
import { packAssets } from './assets.ts';
import { browser, doorEvents, doors, reset, state } from './fake-doors.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser }));

interface Line {
  content: string;
  description: string;
}

async function listen(): Promise<void> {
  vi.resetModules();
  const { listenToAddressBar } = await import('../../src/background/omnibox.ts');
  listenToAddressBar();
}

/** What stands under the address bar once somebody has typed this behind the keyword. */
async function type(text: string): Promise<{ first: string; others: Line[] }> {
  let others: Line[] = [];
  await doorEvents.typed.fire(text, (lines: Line[]) => {
    others = lines;
  });
  return { first: doors.first, others };
}

const enter = (text: string, how = 'currentTab') => doorEvents.entered.fire(text, how);

describe('the keyword in the address bar', () => {
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    reset();
    packAssets({
      'registry.json': registryOf({ sample: { ...blockedFor2014(), name: 'Films & <series>' } }),
      'suffixes.json': { uk: 'co' },
    });
    await listen();
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['', /Look up a domain/],
    [HOST, /has expired/],
    ['other.example', /No record held for other\.example/],
    ['co.uk', /under which anyone can register/],
    ['javascript:alert(1)', /Only http and https/],
    ['zzzzqqqq', /at least two parts/],
  ])('states the outcome of %j in the line that stands for it', async (text, outcome) => {
    expect((await type(text)).first).toMatch(outcome);
  });

  it('says that an organisation lists a site', async () => {
    state.local.policy = {
      received: { extraDomains: ['own.example'], organizationName: 'Lycée' },
      readAt: 1,
    };
    expect((await type('own.example')).first).toMatch(/Listed by Lycée/);
  });

  it('speaks the language that was chosen since', async () => {
    await type('other.example');
    state.local.preferences = { uiLanguage: 'fr' };
    expect((await type('other.example')).first).toMatch(/Aucune fiche/);
  });

  it('proposes what the record holds, as markup for Chromium', async () => {
    const { others } = await type('films');
    expect(others.map(({ content }) => content)).toContain('sample');
    const [line] = others;
    expect(line?.description).toMatch(/^<match>Films &amp; &lt;series&gt;<\/match> <dim>· .+<\/dim>$/);
  });

  it('proposes it as plain text for Firefox', async () => {
    doors.isFirefox = true;
    const { others } = await type('films');
    expect(others.map(({ description }) => description)).toContainEqual(
      expect.stringMatching(/^Films & <series> · /),
    );
  });

  it('states the outcome in a line of its own in Firefox, whose first line is always a letter late', async () => {
    doors.isFirefox = true;
    const { first, others } = await type('other.example');
    expect(first).toMatch(/Look up a domain/);
    expect(others[0]).toMatchObject({ content: 'other.example ' });
    expect(others[0]?.description).toMatch(/No record held for other\.example/);
  });

  it('leaves no character in the markup that it cannot hold', async () => {
    await type('\u0000\uffff<b>"x"&');
    expect(doors.first).not.toMatch(/\p{Cc}|\uffff|<b>/u);
  });

  it('opens the register with what was typed, or the case that was chosen', async () => {
    await enter(HOST);
    await enter('sample', 'newForegroundTab');
    await enter('x y', 'newBackgroundTab');
    expect(doors.opened).toEqual([
      { id: 3, url: `chrome-extension://fake/registry.html?q=${HOST}` },
      { url: 'chrome-extension://fake/registry.html#sample', active: true, windowId: 1 },
      { url: 'chrome-extension://fake/registry.html?q=x+y', active: false, windowId: 1 },
    ]);
  });

  it('leaves nothing of a private window in an address that Chromium would keep', async () => {
    doors.activeTab.incognito = true;
    await enter('secret.example');
    await enter('sample');
    expect(JSON.stringify(doors.opened)).not.toMatch(/secret|sample/);
    expect(doors.opened[0]).toMatchObject({ url: 'chrome-extension://fake/popup.html?asked' });
    expect(state.session.asked).toBe('sample');
    expect(state.local).toEqual({});
  });

  it('opens the register where its own record is damaged, and says so before', async () => {
    packAssets({ 'registry.json': { format: 99 } });
    await listen();
    expect((await type(HOST)).first).toMatch(/the browser’s sentence: damaged/);
    await enter(HOST);
    expect(doors.opened[0]).toMatchObject({ url: `chrome-extension://fake/registry.html?q=${HOST}` });
  });

  it('never opens more than an address can hold', async () => {
    await enter('z'.repeat(10_000));
    expect(String(doors.opened[0]?.url).length).toBeLessThan(600);
  });
});
