import { scriptAddress } from '../script.ts';
import type { Gecko } from './gecko.ts';
import type { Session } from './session.ts';

/** What is to be done in the popup's own process; keys are WebDriver's. */
export type Deed = { evaluate: string } | { click: { x: number; y: number } } | { keys: string };

type Done = { value?: string } | { error: string } | 'gone';

/** Does it in the popup, and gives what an evaluation came to. A click or a key may well close the popup. */
export async function doIn(
  session: Session,
  shown: { popupOf: string },
  deed: Deed,
): Promise<string | undefined> {
  const name = `pavillon:${crypto.randomUUID()}`;
  const done = await session.inside(send, shown, name, scriptAddress(act, [name, deed]));
  if (done === 'gone') {
    if ('evaluate' in deed) throw new Error('The popup was closed, or went elsewhere.');
    return undefined;
  }
  if ('error' in done) throw new Error(done.error);
  return done.value;
}

function send(gecko: Gecko, shown: { popupOf: string }, name: string, script: string): Promise<Done> {
  return new Promise((settle) => {
    const { messageManager, currentURI } = gecko.pavillon.browserOf(shown);
    const listen = ({ data }: { data: Done }): void => finish(data);
    const watch = gecko.setInterval(() => {
      try {
        const now = gecko.pavillon.browserOf(shown);
        // A popup begins in another process than it lives in: what was sent to that one is never answered.
        if (now.messageManager !== messageManager || now.currentURI.spec !== currentURI.spec) finish('gone');
      } catch {
        finish('gone');
      }
    }, 50);
    const finish = (done: Done): void => {
      gecko.clearInterval(watch);
      messageManager.removeMessageListener(name, listen);
      settle(done);
    };
    messageManager.addMessageListener(name, listen);
    messageManager.loadFrameScript(script, false);
  });
}

/** The globals of a script in the popup's process. */
interface FrameScope {
  content: object;
  Cu: {
    Sandbox: new (principal: object, options: object) => object;
    evalInSandbox(script: string, sandbox: object): Promise<string | undefined>;
  };
  ChromeUtils: {
    importESModule(url: string): {
      event: {
        synthesizeMouseAtPoint(x: number, y: number, mouse: object, window: object): Promise<unknown>;
        sendKeys(keys: string, window: object): void;
      };
    };
  };
  tell(name: string, done: Done): void;
}

async function act(scope: FrameScope, name: string, deed: Deed): Promise<void> {
  const { content, Cu, ChromeUtils, tell } = scope;
  try {
    const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
    if ('evaluate' in deed) {
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const value = await Cu.evalInSandbox(deed.evaluate, sandbox);
      tell(name, value === undefined ? {} : { value });
      return;
    }
    if ('click' in deed) await event.synthesizeMouseAtPoint(deed.click.x, deed.click.y, {}, content);
    else event.sendKeys(deed.keys, content);
    tell(name, {});
  } catch (error) {
    tell(name, { error: String(error) });
  }
}
