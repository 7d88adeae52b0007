import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { objectionsTo } from './axe.ts';
import { BROWSERS, openScene, type Scene } from './scene.ts';

const ABOUT = 'report.html?case=fr-2013-allostreaming&domain=www.dpstream.tv';
const EMAIL = 'corrections@pavillon.example';

function reportIn(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value ?? '');
}

function mailIn(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')?.href ?? '');
}

/** Waits until the focus is on the element of this id. */
async function focused(page: Page, id: string): Promise<void> {
  const isThere = async () => (await page.evaluate(() => document.activeElement?.id)) === id;
  await until(isThere, { what: `the focus on #${id}` });
}

describe.each(BROWSERS)('the report page in %s', (name) => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    scene = await openScene(name);
    page = await scene.browser.extension.open(ABOUT);
  });
  afterAll(() => scene?.close());

  it('knows from its address what the report is about', async () => {
    await page.find('heading', 'Report a mistake');
    const report = await reportIn(page);
    expect(report).toContain('Domain: dpstream.tv');
    expect(report).toContain('Case: Allostreaming (fr-2013-allostreaming)');
    expect(report).toMatch(/What Pavillon says: The order to block this domain.*has expired/);
    expect(report).toMatch(/Record of \d+ \w+ \d{4}, Pavillon \d/);
    expect(await page.all('textbox', 'Domain or case')).toEqual([]);
  });

  it('says what is missing, at its field, and goes there', async () => {
    await page.click('button', 'Copy the report');
    await page.find('text', 'Choose one.');
    await page.find('text', 'Write at least a sentence.');
    await page.find('text', 'Something is missing in the form.');
    await focused(page, 'fault-fact');
    expect(await objectionsTo(page)).toEqual([]);
  });

  it('composes the report as it is written', async () => {
    await page.click('radio', 'The domain has changed hands');
    await page.focus('textbox', 'What is wrong, and what would be right');
    await page.type('It was sold in 2020.');
    await page.focus('textbox', 'Address of a source that shows it (optional)');
    await page.type('registry');
    await page.click('link', `Mail it to ${EMAIL}`);
    await page.find('text', /Write the whole address/);
    await focused(page, 'field-source');
    await page.press('Home');
    await page.type('https://films.example/');
    await page.gone('text', /Write the whole address/);
    const report = await reportIn(page);
    expect(report).toMatch(
      /The domain has changed hands\n\nIt was sold in 2020\.\n\nSource: https:\/\/films\.example\/registry$/,
    );
    const mail = new URL(await mailIn(page));
    expect(mail.pathname).toBe(EMAIL);
    expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(report);
    expect(mail.searchParams.get('subject')).toBe('Pavillon, report of a mistake: dpstream.tv');
  });

  it('copies it, and says so', async () => {
    await page.evaluate(() => {
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = (text) => {
        document.body.dataset.copied = text;
        return write(text);
      };
    });
    await page.click('button', 'Copy the report');
    await page.find('text', 'Copied.');
    expect(await page.evaluate(() => document.body.dataset.copied)).toBe(await reportIn(page));
  });

  it('leaves the text selected where the browser does not let it copy', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.click('button', 'Copy the report');
    await page.find('text', /The text is selected/);
    const selected = await page.evaluate(() => {
      const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement; // it has the focus
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toBe(await reportIn(page));
  });

  it('tells when a mail can hold only a part of it', async () => {
    await page.focus('textbox', 'What is wrong, and what would be right');
    await page.evaluate(() => document.execCommand('insertText', false, 'Long. '.repeat(400)));
    await page.find('text', /too long for a mail link/);
    expect((await mailIn(page)).length).toBeLessThanOrEqual(2_000);
  });

  it('leads to the form without a referrer, and asks the web for nothing by itself', async () => {
    const rel = await page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('a[href^="https://pavillon.example/"]')?.rel,
    );
    expect(rel).toContain('noreferrer');
    expect(scene.web.requests.filter(({ host }) => host.includes('pavillon'))).toEqual([]);
  });

  it('leaves out what the record does not hold, says so, and asks', async () => {
    await page.goto(`${scene.browser.extension.origin}/report.html?case=%3Cb%3E&domain=javascript:alert(1)`);
    await page.find('text', /names a case that the record does not hold/);
    await page.find('text', /names a domain that the record does not hold/);
    await page.click('button', 'Copy the report');
    await page.find('text', 'Name the domain or the case.');
    await focused(page, 'field-about');
    await page.type('films.example');
    expect(await reportIn(page)).toContain('Domain or case: films.example');
    expect(await reportIn(page)).not.toContain('<b>');
    expect(await objectionsTo(page)).toEqual([]);
  });

  it('can be read and used at 320 pixels, in the dark', async () => {
    await page.goto(`${scene.browser.extension.origin}/${ABOUT}`);
    await page.setViewport(320, 800);
    await page.setColourScheme('dark');
    await page.find('heading', 'Report a mistake');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await objectionsTo(page)).toEqual([]);
    await page.setColourScheme('light');
  });
});
