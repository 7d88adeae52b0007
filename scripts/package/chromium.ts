import { type Files, filesIn, zipOf } from '../archive.ts';
import { crxOf } from './crx.ts';
import { changed, type Manifest, readManifest } from './manifest.ts';
import { idOf } from './signing-key.ts';

interface Hosting {
  /** Where whoever hosts it themselves will put these files; ends with a slash. */
  base: string;
  /** RSA key in PEM. */
  key: string;
}

/** The store's archive; the same signed for a host of one's own, and the answer to the browser's question for updates. */
export async function packChromium(folder: string, { base, key }: Hosting): Promise<Files> {
  const files = filesIn(folder);
  const manifest = readManifest(files);
  const name = `pavillon-${manifest.version}-chromium`;
  // The development key would fix another id than the store's, or than the signature's.
  const { key: _, ...bare } = manifest;
  const own = changed(files, { ...bare, update_url: `${base}update.xml` });
  return {
    [`${name}.zip`]: zipOf(changed(files, bare)),
    [`${name}.crx`]: await crxOf(zipOf(own), key),
    'update.xml': new TextEncoder().encode(updateXml(idOf(key), `${base}${name}.crx`, manifest)),
  };
}

/** https://www.chromium.org/administrators/ ("Installing extensions by policy"): the answer of an update server. */
function updateXml(id: string, address: string, { version, minimum_chrome_version }: Manifest): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${address}" version="${version}" prodversionmin="${minimum_chrome_version}.0" />
  </app>
</gupdate>
`;
}
