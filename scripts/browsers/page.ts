import { type AxNode, isNode, outline } from './accessibility.ts';
import { type Patience, until } from './wait.ts';

export interface Sought extends Patience {
  /** Which of several, from 0. */
  nth?: number;
  /** Only one that has the focus. The tree hears of it later than the page. */
  focused?: true;
}

/** A tab, or the toolbar popup. Roles and names are those of the accessibility tree, closed shadow roots included. */
export abstract class Page {
  /** Goes there and waits for the load. Throws when the browser refuses or cannot. */
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  /** The address shown. */
  abstract url(): Promise<string>;
  /** Brings the tab to the front. */
  abstract activate(): Promise<void>;
  abstract close(): Promise<void>;
  /** Runs a function in the page and gives what it returns, by way of JSON. */
  abstract evaluate<T, A extends readonly unknown[]>(
    script: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** Writes a picture (PNG) of what is in view. */
  abstract screenshot(file: string): Promise<void>;
  abstract setViewport(width: number, height: number): Promise<void>;
  /** What `prefers-color-scheme` says. In Firefox this is so for all pages. */
  abstract setColourScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** What is on paper when it says `print`. */
  abstract setMedium(medium: 'screen' | 'print'): Promise<void>;
  /** Presses a key or a chord: `Enter`, `Shift+Tab`. */
  abstract press(chord: string): Promise<void>;
  /** Types a text into what has the focus. */
  abstract type(text: string): Promise<void>;
  /** The accessibility tree, in document order. */
  abstract tree(): Promise<AxNode[]>;

  protected abstract clickNode(node: AxNode): Promise<void>;
  protected abstract focusNode(node: AxNode): Promise<void>;

  /** The nodes there are now. */
  async all(role: string, name?: string | RegExp): Promise<AxNode[]> {
    return (await this.tree()).filter((node) => isNode(node, role, name));
  }

  /** Waits for a node. Throws with the tree as it was last seen when none comes. */
  async find(role: string, name?: string | RegExp, sought: Sought = {}): Promise<AxNode> {
    return this.withNode(role, name, sought, () => undefined);
  }

  /** Waits until there is no such node. */
  async gone(role: string, name?: string | RegExp, patience: Patience = {}): Promise<void> {
    const what = `there to be no ${inWords(role, name)}`;
    await until(async () => (await this.all(role, name)).length === 0, { what, ...patience });
  }

  /** Waits for a node and clicks it, with the mouse, where it is. */
  async click(role: string, name?: string | RegExp, sought: Sought = {}): Promise<void> {
    await this.withNode(role, name, sought, (node) => this.clickNode(node));
  }

  /** Waits for a node and puts the focus on it. */
  async focus(role: string, name?: string | RegExp, sought: Sought = {}): Promise<void> {
    await this.withNode(role, name, sought, (node) => this.focusNode(node));
  }

  private async withNode(
    role: string,
    name: string | RegExp | undefined,
    { nth = 0, focused, ...patience }: Sought,
    act: (node: AxNode) => Promise<void> | undefined,
  ): Promise<AxNode> {
    let seen: AxNode[] = [];
    try {
      return await until(
        async () => {
          seen = await this.tree();
          const node = seen.filter(
            (candidate) => isNode(candidate, role, name) && (!focused || candidate.focused),
          )[nth];
          if (node) await act(node);
          return node;
        },
        { what: `${inWords(role, name)}${focused ? ' with the focus' : ''}`, ...patience },
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${reason}. There was:\n${outline(seen)}`, { cause: error });
    }
  }
}

function inWords(role: string, name?: string | RegExp): string {
  if (name === undefined) return role;
  return `${role} ${typeof name === 'string' ? `"${name}"` : name}`;
}
