import { read, readMemory, remove, STORED, write, writeMemory } from '../platform/store.ts';
import { type HiddenSites, stillHidden } from '../settings/hiding.ts';
import { parseHiddenSites } from '../settings/stored-hiding.ts';
import { queue } from './queue.ts';

/** Whoever changes what is hidden waits here. */
export const hiddenInTurn = queue();

/** The hidden sites of ordinary windows. A damaged value is dropped, and the console names it. */
export async function readHidden(): Promise<HiddenSites> {
  const stored = await read(STORED.hidden);
  const hidden = parseHiddenSites(stored ?? {});
  if (hidden) return hidden;
  console.warn(
    `Pavillon: dropped what stood in storage under "${STORED.hidden}": not a value of this extension`,
  );
  await remove([STORED.hidden]);
  return {};
}

/** Changes what is hidden, in ordinary windows or, in memory only, in private ones; what has run out goes too. */
export function changeHidden(
  isPrivate: boolean,
  change: (hidden: HiddenSites) => HiddenSites,
): Promise<HiddenSites> {
  return hiddenInTurn(async () => {
    const before = isPrivate ? await readPrivatelyHidden() : await readHidden();
    const after = change(stillHidden(before, Date.now()));
    if (after === before) return after;
    if (isPrivate) await writeMemory(STORED.hidden, after);
    else await write({ [STORED.hidden]: after });
    return after;
  });
}

async function readPrivatelyHidden(): Promise<HiddenSites> {
  return parseHiddenSites((await readMemory(STORED.hidden)) ?? {}) ?? {};
}
