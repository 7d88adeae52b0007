import { writeFile } from 'node:fs/promises';
import type { AxNode } from '../accessibility.ts';
import { codeOf, keysOf } from '../keys.ts';
import { Page } from '../page.ts';
import { until } from '../wait.ts';
import type { Session } from './session.ts';
import { placeOf, readTree } from './tree.ts';

/** A tab of Firefox. All by raw BiDi: puppeteer's own pages cannot show moz-extension addresses. */
export class FirefoxTab extends Page {
  constructor(
    private readonly session: Session,
    readonly context: string,
  ) {
    super();
  }

  override async goto(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { url, wait: 'complete' });
  }

  override async reload(): Promise<void> {
    await this.#send('browsingContext.reload', { wait: 'complete' });
  }

  override async url(): Promise<string> {
    const own = (await this.session.contexts()).find(({ context }) => context === this.context);
    if (!own) throw new Error('The tab is closed.');
    return own.url;
  }

  override async activate(): Promise<void> {
    await this.#send('browsingContext.activate');
  }

  override async close(): Promise<void> {
    const isOpen = (await this.session.contexts()).some(({ context }) => context === this.context);
    if (isOpen) await this.#send('browsingContext.close');
  }

  override evaluate<T, A extends readonly unknown[]>(
    script: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    return this.session.evaluate(this.context, script, args);
  }

  override async screenshot(file: string): Promise<void> {
    const { data } = await this.#send<{ data: string }>('browsingContext.captureScreenshot');
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  override async setViewport(width: number, height: number): Promise<void> {
    await this.#send('browsingContext.setViewport', { viewport: { width, height } });
  }

  override async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.session.inside(
      ({ Services }, value) =>
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value),
      scheme === 'dark' ? 0 : 1,
    );
    // the page's process hears of it a little later
    const isHeeded = () =>
      this.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme);
    await until(isHeeded, { what: `the colour scheme to be ${scheme}` });
  }

  override async setMedium(medium: 'screen' | 'print'): Promise<void> {
    await this.session.inside(
      ({ pavillon }, shown, value) => {
        pavillon.browserOf(shown).browsingContext.mediumOverride = value;
      },
      { context: this.context },
      medium === 'print' ? medium : '',
    );
  }

  override async press(chord: string): Promise<void> {
    const codes = keysOf(chord).map(codeOf);
    await this.#keys([
      ...codes.map((value) => ({ type: 'keyDown', value })),
      ...codes.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  override async type(text: string): Promise<void> {
    await this.#keys(
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  override tree(): Promise<AxNode[]> {
    return readTree(this.session, { context: this.context });
  }

  protected override async clickNode(node: AxNode): Promise<void> {
    await this.activate();
    const place = await placeOf(this.session, { context: this.context }, node);
    await this.#perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', ...place },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  protected override async focusNode(node: AxNode): Promise<void> {
    await this.activate();
    await this.session.inside(({ pavillon }, ref) => pavillon.nodes[ref]?.takeFocus(), Number(node.ref));
  }

  async #keys(actions: object[]): Promise<void> {
    await this.activate();
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async #perform(source: object): Promise<void> {
    try {
      await this.#send('input.performActions', { actions: [source] });
    } catch (error) {
      // what a click or a key starts may end the page, and with it the answer
      if ((await this.session.contexts()).some(({ context }) => context === this.context)) throw error;
    }
  }

  #send<T = unknown>(method: string, parameters: object = {}): Promise<T> {
    return this.session.send(method, { context: this.context, ...parameters });
  }
}
