import { browser } from './browser.ts';

/** How the extension came here: `admin` by policy, `development` unpacked or temporary, `normal` from a store. */
export async function installType(): Promise<string> {
  return (await browser.management.getSelf()).installType;
}
