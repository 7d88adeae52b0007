import { type Files, filesIn, zipOf } from '../archive.ts';
import { sha256 } from './checksums.ts';
import { changed, readManifest } from './manifest.ts';

/**
 * The archive for addons.mozilla.org, which allows no update address; the same with one, for a host of one's own; and
 * the answer to the browser's question for updates. Neither is signed: only Mozilla can.
 */
export function packFirefox(folder: string, base: string): Files {
  const files = filesIn(folder);
  const manifest = readManifest(files);
  const settings = manifest.browser_specific_settings;
  if (!settings) throw new Error('The build for Firefox has no browser_specific_settings.');
  const name = `pavillon-${manifest.version}-firefox`;
  const gecko = { ...settings.gecko, update_url: `${base}updates.json` };
  const own = zipOf(changed(files, { ...manifest, browser_specific_settings: { ...settings, gecko } }));
  const update = {
    version: manifest.version,
    update_link: `${base}${name}.xpi`,
    update_hash: `sha256:${sha256(own)}`,
    applications: { gecko: { strict_min_version: gecko.strict_min_version } },
  };
  const updates = { addons: { [gecko.id]: { updates: [update] } } };
  return {
    [`${name}-store.zip`]: zipOf(files),
    [`${name}.xpi`]: own,
    'updates.json': new TextEncoder().encode(`${JSON.stringify(updates, null, 2)}\n`),
  };
}
