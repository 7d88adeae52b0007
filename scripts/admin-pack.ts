import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import publisher from '../publisher.json' with { type: 'json' };
import { voiceOf } from '../src/wording/voice.ts';
import { installationOf } from './admin-pack/installation.ts';
import { adminPack } from './admin-pack/pack.ts';
import { readSchool } from './admin-pack/school.ts';
import { checkedBase } from './package/base.ts';
import { OWN_KEY, signingKey } from './package/signing-key.ts';
import { readCatalogues } from './read-catalogues.ts';

const USAGE = `npm run admin-pack -- --config school.json [options]
  --config=FILE  your values: {"install": {...}, "settings": {...}}; docs/schools.md lists them
  --base=URL     where you host the release (${publisher.releases})
  --key=FILE     the key that signed the CRX, for its id (${OWN_KEY})
  --out=DIR      where the files go (artifacts/admin-pack)`;

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      config: { type: 'string' },
      base: { type: 'string', default: publisher.releases },
      key: { type: 'string' },
      out: { type: 'string', default: 'artifacts/admin-pack' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || values.config === undefined) {
    console.info(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const defaults = installationOf(checkedBase(values.base), await signingKey(values.key));
  const voice = voiceOf('en', (await readCatalogues()).en);
  const school = readSchool(values.config, await readFile(values.config, 'utf8'), defaults, voice);
  await rm(values.out, { recursive: true, force: true });
  for (const [path, content] of Object.entries(adminPack(school))) {
    const file = join(values.out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    console.info(file);
  }
}
