import { browser } from './browser.ts';

/** Browsers end a background that asked them nothing for half a minute, whatever it is waiting for. */
const PULSE = 20_000;

/** Keeps the background awake until the returned function is called. */
export function stayAwake(): () => void {
  const pulse = setInterval(() => void browser.runtime.getPlatformInfo(), PULSE);
  return () => clearInterval(pulse);
}
