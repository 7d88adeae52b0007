import { writeFile } from 'node:fs/promises';
import type { AxNode } from '../accessibility.ts';
import { codeOf, keysOf } from '../keys.ts';
import { Page } from '../page.ts';
import { answer, callText } from '../script.ts';
import { until } from '../wait.ts';
import { type Deed, doIn } from './frame-script.ts';
import type { Gecko } from './gecko.ts';
import type { Session } from './session.ts';
import { placeOf, readTree } from './tree.ts';

/** The toolbar popup, which BiDi does not know: scripts are sent to its process, and events made there. */
export class FirefoxPopup extends Page {
  readonly #shown: { popupOf: string };

  constructor(
    private readonly session: Session,
    origin: string,
  ) {
    super();
    this.#shown = { popupOf: origin };
  }

  override async goto(): Promise<void> {
    throw new Error('A toolbar popup cannot be sent elsewhere.');
  }

  override async reload(): Promise<void> {
    await this.evaluate(() => location.reload());
  }

  override url(): Promise<string> {
    return this.session.inside(
      ({ pavillon }, shown) => pavillon.browserOf(shown).currentURI.spec,
      this.#shown,
    );
  }

  override async activate(): Promise<void> {}

  /** As it has when a user opens it. */
  async takeFocus(): Promise<void> {
    await this.session.inside(({ pavillon }, shown) => pavillon.browserOf(shown).focus(), this.#shown);
  }

  override async close(): Promise<void> {
    await this.session.inside(
      ({ pavillon }, shown) => pavillon.browserOf(shown).closest('panel')?.hidePopup(),
      this.#shown,
    );
    const isOpen = () => this.url().then(Boolean, () => false);
    await until(async () => !(await isOpen()), { what: 'the popup to close' });
  }

  override async evaluate<T, A extends readonly unknown[]>(
    script: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    return answer(await this.#do({ evaluate: callText(script, args) }));
  }

  override async screenshot(file: string): Promise<void> {
    await writeFile(file, Buffer.from(await this.session.inside(draw, this.#shown), 'base64'));
  }

  override async setViewport(): Promise<void> {
    throw new Error('A toolbar popup has the size that it asks for.');
  }

  override async setColourScheme(): Promise<void> {
    throw new Error('Set the colour scheme on a tab: in Firefox it holds for all.');
  }

  override async setMedium(): Promise<void> {
    throw new Error('A toolbar popup is not printed.');
  }

  override async press(chord: string): Promise<void> {
    await this.type(keysOf(chord).map(codeOf).join(''));
  }

  override async type(text: string): Promise<void> {
    await this.#do({ keys: text });
  }

  override tree(): Promise<AxNode[]> {
    return readTree(this.session, this.#shown);
  }

  protected override async clickNode(node: AxNode): Promise<void> {
    await this.#do({ click: await placeOf(this.session, this.#shown, node) });
  }

  protected override async focusNode(node: AxNode): Promise<void> {
    await this.session.inside(({ pavillon }, ref) => pavillon.nodes[ref]?.takeFocus(), Number(node.ref));
  }

  #do(deed: Deed): Promise<string | undefined> {
    return doIn(this.session, this.#shown, deed);
  }
}

async function draw(gecko: Gecko, shown: { popupOf: string }): Promise<string> {
  const { currentWindowGlobal } = gecko.pavillon.browserOf(shown).browsingContext;
  const picture = await currentWindowGlobal.drawSnapshot(undefined, 1, 'white');
  const canvas = new gecko.OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
