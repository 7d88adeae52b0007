import { bareBrowser } from './bare.ts';

/** Calls back when our background asks this page for the details of its banner; the answer is whether there is one. */
export function onDetailsAsked(show: () => boolean): void {
  const runtime = bareBrowser()?.runtime;
  runtime?.onMessage.addListener((message: unknown, { id }, reply: (isShown: boolean) => void) => {
    reply(id === runtime.id && Object(message).name === 'visit/details' && show());
    return true;
  });
}
