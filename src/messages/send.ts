import { bareBrowser } from '../platform/bare.ts';
import type { Answers, Asks, MessageName, Reply } from './contract.ts';

/** Asks the background. Throws with its reason when it refuses or fails, and when the extension is gone. */
export async function send<Name extends MessageName>(name: Name, asks: Asks<Name>): Promise<Answers<Name>> {
  const runtime = bareBrowser()?.runtime;
  if (!runtime) throw new Error('Pavillon was updated or removed; reload the page');
  const reply: Reply<Name> | undefined = await runtime.sendMessage({ name, asks });
  if (!reply) throw new Error(`${name}: no answer`);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
