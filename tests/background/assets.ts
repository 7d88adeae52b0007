import { vi } from 'vitest';
import type { Registry } from '../../src/registry/registry.ts';
import { LANGUAGES } from '../../src/wording/language.ts';
import { blockedFor2014, HOST, registryOf } from '../registry/fixtures.ts';
import { catalogues } from '../wording/voices.ts';

export const OTHER = 'other.example';
export const registry: Registry = registryOf({ blocked: { ...blockedFor2014(), hosts: [HOST, OTHER] } });

/** What lies in the package; a test may take something out. */
export function packAssets(files: Record<string, unknown> = {}): void {
  const packed: Record<string, unknown> = {
    'registry.json': registry,
    'guards.json': { format: 1, suffixes: 'com.br', shared: '', never: '' },
    ...Object.fromEntries(LANGUAGES.map((language) => [`catalogues/${language}.json`, catalogues[language]])),
    ...files,
  };
  vi.stubGlobal('fetch', async (address: string) => {
    const content = packed[address.replace(/^[a-z]+-extension:\/\/[^/]+\//, '')];
    return {
      ok: content !== undefined,
      status: content === undefined ? 404 : 200,
      json: async () => content,
    };
  });
}
