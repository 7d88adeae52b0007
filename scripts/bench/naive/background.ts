import { clockAt } from '../../../src/registry/clock.ts';
import { findListing } from '../../../src/registry/match.ts';
import type { Registry } from '../../../src/registry/registry.ts';
import { wordDomain } from '../../../src/wording/domain.ts';
import { type Catalogue, voiceOf } from '../../../src/wording/voice.ts';

/** The same record and the same words as ours, asked for at each page. */
declare const chrome: {
  runtime: {
    getURL(path: string): string;
    onMessage: {
      addListener(
        listener: (
          message: { host: string },
          sender: object,
          answer: (headline: string | null) => void,
        ) => true,
      ): void;
    };
  };
};

const load = async (path: string) => (await fetch(chrome.runtime.getURL(path))).json();
const registry: Promise<Registry> = load('registry.json');
const catalogue: Promise<Catalogue> = load('catalogues/en.json');

chrome.runtime.onMessage.addListener(({ host }, _sender, answer) => {
  headlineFor(host).then(answer, () => answer(null));
  return true;
});

async function headlineFor(host: string): Promise<string | null> {
  const record = await registry;
  const match = findListing(record.hosts, host);
  if (!match) return null;
  const reading = {
    registry: record,
    voice: voiceOf('en', await catalogue),
    clock: clockAt(new Date().toISOString().slice(0, 10)),
  };
  return wordDomain(reading, match.domain, match.listing)[0]?.headline ?? null;
}
