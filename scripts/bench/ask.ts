import type { Driver } from '../browsers/driver.ts';

/** The extension's own, where `extension.ask` runs. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; error?: string }> };
};

/** Asks the background, as a page of ours does. Milliseconds to the answer; throws when it is a refusal. */
export function ask(driver: Driver, name: string, asks: object): Promise<number> {
  return driver.extension.ask(
    async (message, content) => {
      const before = performance.now();
      const reply = await chrome.runtime.sendMessage({ name: message, asks: content });
      if (!reply.ok) throw new Error(reply.error);
      return performance.now() - before;
    },
    name,
    asks,
  );
}
