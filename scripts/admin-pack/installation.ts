import manifest from '../../manifest.json' with { type: 'json' };
import publisher from '../../publisher.json' with { type: 'json' };
import { idOf } from '../package/signing-key.ts';
import type { Installation } from './school.ts';

/** Where the browsers find a release that is hosted below `base` and signed with this key. */
export function installationOf(base: string, key: string): Installation {
  const chromium = { id: idOf(key), updateUrl: `${base}update.xml` };
  return {
    chrome: chromium,
    edge: chromium,
    firefox: {
      id: publisher.firefoxId,
      installUrl: `${base}pavillon-${manifest.version}-firefox.xpi`,
    },
  };
}
